'use client';
import type { Schemas } from '@envhub/openapi';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Marked } from './marked';

type Suggestion = Schemas['Suggestions']['items'][number];

export interface FieldWords {
  label: string;
  placeholder: string;
  /** “Search for”, before what was typed. */
  searchFor: string;
  groups: Record<Suggestion['type'], string>;
}

const fewestLetters = 2;
const order: Suggestion['type'][] = ['dataset', 'theme', 'organization', 'keyword'];

/**
 * The text field of a search form, with suggestions while one types: the editable combobox with list
 * autocompletion of the ARIA Authoring Practices. Without script it is a plain field.
 */
export function SearchField({ locale, value, words }: { locale: string; value: string; words: FieldWords }) {
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController>(null);
  const [typed, setTyped] = useState(value);
  const [found, setFound] = useState<Suggestion[]>([]);
  const [open, setOpen] = useState(false);
  /** Place of the option that the keys have reached; the last one searches for the text as typed. */
  const [active, setActive] = useState(-1);
  useHotkeys([['/', () => visible(field.current)?.focus()]]);

  const ask = useDebouncedCallback(async (text: string) => {
    asked.current?.abort();
    asked.current = new AbortController();
    const items = await suggestions(text, locale, asked.current.signal);
    if (!items || document.activeElement !== field.current) return;
    setFound(items);
    setActive(-1);
    setOpen(true);
  }, 150);

  const typeText = (text: string) => {
    setTyped(text);
    setActive(-1);
    if (text.trim().length >= fewestLetters) ask(text);
    else setOpen(false);
  };
  const choose = (place: number) => {
    setOpen(false);
    const item = found[place];
    if (item) router.push(addressOf(item, locale));
    else field.current?.form?.requestSubmit();
  };
  const press = (event: KeyboardEvent) => {
    const count = found.length + 1;
    if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Enter' && open && active >= 0) choose(active);
    else if (event.key === 'ArrowDown' && open) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && open) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'ArrowDown' && found.length > 0) setOpen(true);
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
        value={typed}
        onChange={(event) => typeText(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
      />
      <div
        id={id}
        role="listbox"
        aria-label={words.label}
        className="suggestions"
        hidden={!open}
        // The field keeps the focus while one clicks.
        onMouseDown={(event) => event.preventDefault()}
      >
        {order.map((type) => (
          <Group
            key={type}
            name={words.groups[type]}
            found={found}
            type={type}
            id={id}
            active={active}
            choose={choose}
          />
        ))}
        <Option id={id} place={found.length} active={active} choose={choose}>
          <IconSearch size={16} stroke={1.6} aria-hidden />
          <span>
            {words.searchFor} <strong>{typed}</strong>
          </span>
        </Option>
      </div>
    </>
  );
}

interface Choice {
  id: string;
  active: number;
  choose: (place: number) => void;
}

function Group({
  name,
  found,
  type,
  ...choice
}: Choice & { name: string; found: Suggestion[]; type: Suggestion['type'] }) {
  const items = found.flatMap((item, place) => (item.type === type ? [{ item, place }] : []));
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not fieldsets
    <div role="group" aria-label={name}>
      <p className="caption" aria-hidden>
        {name}
      </p>
      {items.map(({ item, place }) => (
        <Option key={place} place={place} {...choice}>
          <span>
            <Marked html={item.highlight} />
          </span>
        </Option>
      ))}
    </div>
  );
}

function Option({
  id,
  place,
  active,
  choose,
  children,
}: Choice & { place: number; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps focus and keys
    <div
      id={`${id}-${place}`}
      role="option"
      aria-selected={place === active}
      className="suggestion"
      onClick={() => choose(place)}
    >
      {children}
    </div>
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
    return reply.ok ? ((await reply.json()) as Schemas['Suggestions']).items : [];
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
