import type { LangText } from './types.ts';

/** The text in the asked language, else Vietnamese, English, or whatever there is. */
export function pickText(text: LangText, locale: string): string {
  return text[pickLanguage(text, locale)] ?? '';
}

/** The language tag in which `pickText` answers. */
export function pickLanguage(text: Record<string, unknown>, locale: string): string {
  return (
    [locale, 'vi', 'en'].find((tag) => Object.hasOwn(text, tag) && text[tag] !== undefined) ??
    Object.keys(text)[0] ??
    'und'
  );
}
