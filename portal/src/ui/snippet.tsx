import { type ReactNode, useId } from 'react';
import { CopyCode } from './copy-code';

const names = { curl: 'curl', javascript: 'JavaScript', python: 'Python', r: 'R' };

/** One call in one language; no two of a group have the same. */
export interface Call {
  language: keyof typeof names;
  code: string;
}

/**
 * The same call in several languages, one shown at a time. The tabs are radio buttons, so that they work by
 * keyboard and without script; a browser that cannot hide the others by style shows all.
 */
export function Snippets({
  calls,
  words,
  label,
}: {
  calls: Call[];
  words: { copy: string; copied: string };
  /** What the calls do. */
  label: string;
}) {
  const id = useId();
  return (
    <div className="snippets">
      <div className="snippet-bar">
        <div className="snippet-tabs" role="radiogroup" aria-label={label}>
          {calls.map(({ language }, place) => (
            <label key={language}>
              <input type="radio" name={id} value={language} defaultChecked={place === 0} />
              {names[language]}
            </label>
          ))}
        </div>
        <CopyCode words={words} />
      </div>
      {calls.map(({ language, code }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre key={language} className={`snippet snippet-${language}`} tabIndex={0}>
          <code>{coloured(code)}</code>
        </pre>
      ))}
    </div>
  );
}

/** Texts in quotes, and comments to the end of their line. */
const tokens = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=^|\s)(?:#|\/\/).*)/m;

function coloured(code: string): ReactNode[] {
  return code.split(tokens).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={place} className={/^[#/]/.test(part) ? 'snippet-note' : 'snippet-text'}>
        {part}
      </span>
    ),
  );
}
