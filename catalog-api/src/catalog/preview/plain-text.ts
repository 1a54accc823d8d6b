import { beginning, cleaned } from './content.ts';

/** Characters of a text that are shown. */
export const mostCharacters = 20_000;

/** Shows the beginning of a text. */
export function textPreview(text: string, complete: boolean) {
  const whole = cleaned(text);
  return {
    kind: 'text' as const,
    text: beginning(whole, mostCharacters),
    truncated: !complete || whole.length > mostCharacters,
  };
}
