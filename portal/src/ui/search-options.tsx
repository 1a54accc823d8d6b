import { IconHistory, IconSearch, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Marked } from './marked';
import type { FieldWords, Option } from './search-field';

const order = ['recent', 'dataset', 'theme', 'organization', 'keyword'] as const;
type Group = (typeof order)[number];

/** The options as the list shows them, so that the keys go from one to the next. */
export const inGroups = <T extends { type: Group }>(options: readonly T[]): T[] =>
  options.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

/** The list under the search field: what can be chosen, in groups; the last row is an act on what was typed. */
export function SearchOptions({
  id,
  options,
  typed,
  active,
  words,
  choose,
}: {
  id: string;
  options: Option[];
  typed: string;
  /** Place of the option that the keys have reached. */
  active: number;
  words: FieldWords;
  choose: (option: Option) => void;
}) {
  const row = (option: Option) => {
    const place = options.indexOf(option);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps focus and keys
      <div
        key={place}
        id={`${id}-${place}`}
        role="option"
        aria-selected={place === active}
        className="suggestion"
        onClick={() => choose(option)}
      >
        <Content option={option} typed={typed} words={words} />
      </div>
    );
  };
  return (
    <>
      {order.map((group) => {
        const found = options.filter(({ type }) => type === group);
        if (found.length === 0) return null;
        const name = group === 'recent' ? words.recent : words.groups[group];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not fieldsets
          <div key={group} role="group" aria-label={name}>
            <p className="caption" aria-hidden>
              {name}
            </p>
            {found.map(row)}
          </div>
        );
      })}
      {options.filter(({ type }) => type === 'asTyped' || type === 'forget').map(row)}
    </>
  );
}

function Content({ option, typed, words }: { option: Option; typed: string; words: FieldWords }): ReactNode {
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true };
  switch (option.type) {
    case 'recent':
      return (
        <>
          <IconHistory {...icon} />
          <span>{option.text}</span>
        </>
      );
    case 'forget':
      return (
        <>
          <IconTrash {...icon} />
          <span>{words.forget}</span>
        </>
      );
    case 'asTyped':
      return (
        <>
          <IconSearch {...icon} />
          <span>
            {words.searchFor} <strong>{typed}</strong>
          </span>
        </>
      );
    default:
      return (
        <span>
          <Marked html={option.highlight} />
        </span>
      );
  }
}
