'use client';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useState } from 'react';
import { copyText } from './copy-text';

/** Copies the code that is shown below it. */
export function CopyCode({ words }: { words: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy({ currentTarget }: MouseEvent) {
    const shown = [...(currentTarget.closest('.snippets')?.querySelectorAll('.snippet') ?? [])].find(
      (snippet) => snippet.checkVisibility(),
    );
    if (shown) setCopied(await copyText(shown));
  }

  const Icon = copied ? IconCheck : IconCopy;
  return (
    <button type="button" className="snippet-copy needs-script" onClick={copy}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  );
}
