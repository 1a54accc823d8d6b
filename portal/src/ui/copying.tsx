'use client';
import { useEffect, useRef } from 'react';

/** How long one is told that something was copied, in milliseconds. */
const shown = 3000;

/**
 * Lets every element with `data-copy` (a text) or `data-copy-of` (the id of an element) put that text into the
 * clipboard, and says so: one listener for all of them, so that a list of files stays plain HTML.
 */
export function Copying({ words: { copied, failed } }: { words: { copied: string; failed: string } }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tell = (word: string) => {
      // As a popover it lies above an open panel too.
      note.current?.showPopover();
      if (note.current) note.current.textContent = word;
      clearTimeout(timer);
      timer = setTimeout(() => note.current?.hidePopover(), shown);
    };
    const copy = ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-copy], [data-copy-of]');
      if (!button) return;
      const { copy: own, copyOf = '' } = button.dataset;
      const text = own ?? document.getElementById(copyOf)?.textContent ?? '';
      // Without a secure connection there is no clipboard.
      if (!navigator.clipboard) tell(failed);
      else
        navigator.clipboard.writeText(text).then(
          () => tell(copied),
          () => tell(failed),
        );
    };
    document.addEventListener('click', copy);
    return () => {
      document.removeEventListener('click', copy);
      clearTimeout(timer);
    };
  }, [copied, failed]);
  return <div ref={note} className="copied" role="status" popover="manual" />;
}
