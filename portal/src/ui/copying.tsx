'use client';
import { useEffect, useRef } from 'react';
import { copyText } from './copy-text';

/** How long one is told that something was copied, in milliseconds. */
const shown = 3000;

/**
 * Lets every element with `data-copy` (a text) or `data-copy-of` (the id of an element) put that text into the
 * clipboard, and says so: one listener for all of them, so that a list of files stays plain HTML.
 */
export function Copying({ words: { copied, failed } }: { words: { copied: string; failed: string } }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const copy = async ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-copy], [data-copy-of]');
      const note = box.current;
      if (!button || !note) return;
      const { copy: text, copyOf } = button.dataset;
      // As a popover it lies above an open panel too.
      note.showPopover();
      if (text) note.textContent = text;
      const source = copyOf ? document.getElementById(copyOf) : note;
      note.textContent = source && (await copyText(source)) ? copied : failed;
      clearTimeout(timer);
      timer = setTimeout(() => note.hidePopover(), shown);
    };
    document.addEventListener('click', copy);
    return () => {
      document.removeEventListener('click', copy);
      clearTimeout(timer);
    };
  }, [copied, failed]);
  return <div ref={box} className="copied" role="status" popover="manual" />;
}
