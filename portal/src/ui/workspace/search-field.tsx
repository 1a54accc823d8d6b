'use client';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

/** Narrows a list as one types, a moment after the last letter. */
export function SearchField({
  label,
  value,
  change,
}: {
  label: string;
  value: string;
  change: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed sets the clock
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => change(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput
      className="ws-wide"
      type="search"
      label={label}
      value={text}
      maxLength={200}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
