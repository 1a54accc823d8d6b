const marks = /\p{M}+/gu;
const spaces = /\s+/gu;

/**
 * The form in which text is compared: lower case, without diacritics, đ as d, one space between words.
 * Decomposed and composed input, and both places of a tone mark (hoà, hòa), fold alike. Idempotent.
 */
export function fold(text: string): string {
  // Decompose first: № and ℃ hold capitals; what İ lowers to has a mark, so marks go last.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replaceAll('đ', 'd')
    .replace(spaces, ' ')
    .trim();
}

const toneOnFirst = /(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/gu;

/**
 * The exact spelling: lower case, composed, tone marks in their newer place (hoà, thuý), so that the two
 * schools of writing are one spelling while `phạt` and `phát` stay two.
 */
export function spelling(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower.normalize('NFD').replace(toneOnFirst, '$1$3$2').normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** A word of a text with its place in the original: `original.slice(start, end)`. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

// A number keeps its decimals (PM2.5, 0,5); marks belong to the letter before them (decomposed input).
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N})[\p{N}]+)*/gu;

/** The words of a text: runs of letters, marks and digits, subscripts and full-width forms included. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(word)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}
