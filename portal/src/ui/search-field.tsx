'use client';
import type { Schemas } from '@envhub/openapi';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { inGroups, SearchOptions } from './search-options';
import { forgetSearches, keepSearch, recentSearches } from './search-recent';

type Suggestion = Schemas['Suggestions']['items'][number];

/** What one can choose under the field. */
export type Option = Suggestion | { type: 'recent'; text: string } | { type: 'asTyped' } | { type: 'forget' };

export interface FieldWords {
  label: string;
  placeholder: string;
  /** “Search for”, before what was typed. */
  searchFor: string;
  groups: Record<Suggestion['type'], string>;
  recent: string;
  forget: string;
  /** What the button does that clears the field. */
  clear: string;
  /** How many suggestions there are, with {count}. */
  suggested: string;
}

const fewestLetters = 2;

/**
 * The text field of a search form, with suggestions while one types and the last searches before: the
 * editable combobox with list autocompletion of the ARIA Authoring Practices. Without script it is a plain
 * field.
 */
export function SearchField({ locale, value, words }: { locale: string; value: string; words: FieldWords }) {
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController>(null);
  const [typed, setTyped] = useState({ text: value, given: value });
  /** Empty = the list is closed. */
  const [options, setOptions] = useState<Option[]>([]);
  const [active, setActive] = useState(-1);
  useHotkeys([['/', () => visible(field.current)?.focus()]]);
  useEffect(() => {
    const form = field.current?.form;
    const sent = () => {
      keepSearch(field.current?.value ?? '');
      setOptions([]);
    };
    form?.addEventListener('submit', sent);
    return () => form?.removeEventListener('submit', sent);
  }, []);
  // Another address brings other words.
  if (typed.given !== value) setTyped({ text: value, given: value });

  const open = options.length > 0;
  const show = (found: Option[]) => {
    setOptions(found);
    setActive(-1);
  };
  const close = () => {
    asked.current?.abort();
    show([]);
  };
  const ask = useDebouncedCallback(async (text: string) => {
    asked.current?.abort();
    asked.current = new AbortController();
    const { signal } = asked.current;
    const items = await suggestions(text, locale, signal);
    if (items && !signal.aborted && document.activeElement === field.current)
      show([...inGroups(items), { type: 'asTyped' }]);
  }, 150);
  const offer = (text: string) => {
    if (text.trim().length >= fewestLetters) return ask(text);
    close();
    const recent = text.trim() ? [] : recentSearches();
    if (recent.length > 0)
      show([...recent.map((text): Option => ({ type: 'recent', text })), { type: 'forget' }]);
  };
  const write = (text: string) => setTyped({ text, given: value });
  const send = (text: string) => {
    close();
    if (!field.current) return;
    // The form is sent at once, before React has drawn the words.
    field.current.value = text;
    write(text);
    field.current.form?.requestSubmit();
  };
  const choose = (option: Option) => {
    if (option.type === 'asTyped') return send(typed.text);
    if (option.type === 'recent') return send(option.text);
    close();
    if (option.type === 'forget') forgetSearches();
    else router.push(addressOf(option, locale));
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    const chosen = options[active];
    if (key === 'Enter' && chosen) choose(chosen);
    else if (key === 'Escape' && open) close();
    else if (key === 'ArrowDown' && !open) offer(typed.text);
    else if (key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (key === 'ArrowUp' && open) setActive(active <= 0 ? options.length - 1 : active - 1);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={field}
        name="q"
        type="search"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-label={words.label}
        aria-keyshortcuts="/"
        value={typed.text}
        onChange={({ currentTarget: { value: text } }) => {
          write(text);
          offer(text);
        }}
        onFocus={() => !typed.text && offer('')}
        onKeyDown={press}
        onBlur={close}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
      />
      {typed.text && (
        <button
          type="button"
          className="icon-button needs-script"
          aria-label={words.clear}
          onClick={() => {
            write('');
            field.current?.focus();
          }}
        >
          <IconX size={18} stroke={1.6} aria-hidden />
        </button>
      )}
      <span className="visually-hidden" aria-live="polite">
        {open && words.suggested.replace('{count}', String(options.length - 1))}
      </span>
      <div
        id={id}
        role="listbox"
        aria-label={words.label}
        className="suggestions"
        hidden={!open}
        // The field keeps the focus while one clicks.
        onMouseDown={(event) => event.preventDefault()}
      >
        <SearchOptions {...{ id, options, active, words, choose }} typed={typed.text} />
      </div>
    </>
  );
}

/** Of the fields of a page, the one that is not hidden. */
const visible = (field: HTMLInputElement | null) => (field?.offsetParent ? field : undefined);

/** What the hub suggests; nothing when it fails: the form works without. */
async function suggestions(
  text: string,
  locale: string,
  signal: AbortSignal,
): Promise<Suggestion[] | undefined> {
  try {
    const reply = await fetch(`/api/v1/suggest?limit=8&q=${encodeURIComponent(text)}`, {
      signal,
      headers: { 'accept-language': locale },
    });
    return reply.ok ? ((await reply.json()) as Schemas['Suggestions']).items : undefined;
  } catch {
    return undefined;
  }
}

function addressOf(item: Suggestion, locale: string): string {
  if (item.type === 'dataset') return `/${locale}/datasets/${item.slug ?? item.value}`;
  if (item.type === 'organization') return `/${locale}/organizations/${item.slug ?? item.value}`;
  if (item.type === 'theme') return `/${locale}/datasets?theme=${encodeURIComponent(item.value)}`;
  return `/${locale}/datasets?q=${encodeURIComponent(item.label)}`;
}
