'use client';
import { useMounted } from '@mantine/hooks';
import { IconShare } from '@tabler/icons-react';

/** The sharing of the device, where the browser has one. */
export function NativeShare({ title, address, label }: { title: string; address: string; label: string }) {
  // The server does not know what the browser can do.
  if (!useMounted() || !navigator.share) return null;
  return (
    <button
      type="button"
      className="button"
      // Closing the device's sheet without choosing is an answer too.
      onClick={() => navigator.share({ title, url: address }).catch(() => undefined)}
    >
      <IconShare size={18} stroke={1.6} aria-hidden />
      {label}
    </button>
  );
}
