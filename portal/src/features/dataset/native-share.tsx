'use client';
import { useEffect, useState } from 'react';

/** The sharing of the device, where the browser has one. */
export function NativeShare({ title, address, label }: { title: string; address: string; label: string }) {
  // The server does not know what the browser can do.
  const [able, setAble] = useState(false);
  useEffect(() => setAble('share' in navigator), []);
  if (!able) return null;
  return (
    <button
      type="button"
      className="button icon-share"
      // Closing the device's sheet without choosing is an answer too.
      onClick={() => navigator.share({ title, url: address }).catch(() => undefined)}
    >
      {label}
    </button>
  );
}
