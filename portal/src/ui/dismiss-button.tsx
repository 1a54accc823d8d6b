'use client';
import { IconX } from '@tabler/icons-react';

/** Hides the announcement it stands in until the browser's session ends. */
export function DismissButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label={label}
      onClick={(event) => {
        const bar = event.currentTarget.closest<HTMLElement>('.announcement');
        if (!bar) return;
        bar.hidden = true;
        document.getElementById('content')?.focus();
        try {
          sessionStorage.setItem(`announcement:${bar.dataset.key}`, '');
        } catch {
          // A browser that keeps nothing shows it again on the next page.
        }
      }}
    >
      <IconX size={18} stroke={1.6} aria-hidden />
    </button>
  );
}
