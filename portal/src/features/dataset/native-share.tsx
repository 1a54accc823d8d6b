'use client';
import { type ReactNode, useEffect, useState } from 'react';

/** The sharing of the device, where the browser has one. */
export function NativeShare({
  title,
  address,
  children,
}: {
  title: string;
  address: string;
  children: ReactNode;
}) {
  // The server does not know what the browser can do.
  const [able, setAble] = useState(false);
  useEffect(() => setAble('share' in navigator), []);
  if (!able) return null;
  return (
    <button
      type="button"
      className="button"
      // Closing the device's sheet without choosing is an answer too.
      onClick={() => navigator.share({ title, url: address }).catch(() => undefined)}
    >
      {children}
    </button>
  );
}
