'use client';
import { fold } from '@envhub/metadata-schemas/fold';
import type { Schemas } from '@envhub/openapi';
import { type ReactNode, useRef, useState } from 'react';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { currentSearch } from './current-search';
import { type FacetName, writeFilters } from './search-state';

type Values = Schemas['Facet'];
const mostShown = 10;

/**
 * Searching inside a long facet. The page holds its first values only; the others are asked for when the
 * field gets the focus. While the hub does not answer, the field finds nothing and the values stay.
 */
export function FacetSearch({
  name,
  locale,
  chosen,
  words,
  children,
}: {
  name: FacetName;
  locale: Locale;
  chosen: string[];
  words: { label: string; found: string };
  /** The values that are shown while nothing is searched. */
  children: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [values, setValues] = useState<Values>();
  const wanted = fold(text);
  const found =
    wanted && values
      ? values.filter(({ value, label }) => !chosen.includes(value) && fold(label).includes(wanted))
      : undefined;
  return (
    <>
      <input
        ref={field}
        type="search"
        className="field facet-search needs-script"
        aria-label={words.label}
        placeholder={words.label}
        autoComplete="off"
        value={text}
        onFocus={async () => setValues((await valuesOf(name, locale)) ?? values)}
        onChange={(event) => setText(event.currentTarget.value)}
        // Only a tick is a choice: neither typing nor Enter sends the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="visually-hidden" aria-live="polite">
        {found && words.found.replace('{count}', formatNumber(found.length, locale))}
      </p>
      {found?.slice(0, mostShown).map(({ value, label, count }) => (
        <label key={value} className="facet">
          {/* What is ticked moves to the chosen ones: the focus stays here. */}
          <input type="checkbox" name={name} value={value} onChange={() => field.current?.focus()} />
          {label}
          <small>{formatNumber(count, locale)}</small>
        </label>
      ))}
      <div hidden={found !== undefined}>{children}</div>
    </>
  );
}

/** All values of a facet with their counts under the filters of this address; undefined when the hub is away. */
async function valuesOf(name: FacetName, locale: Locale): Promise<Values | undefined> {
  const query = new URLSearchParams([...writeFilters(currentSearch()), ['limit', '1'], ['facets', name]]);
  try {
    const reply = await fetch(`/api/v1/datasets?${query}`, { headers: { 'accept-language': locale } });
    return reply.ok ? ((await reply.json()) as Schemas['SearchReply']).facets[name] : undefined;
  } catch {
    return undefined;
  }
}
