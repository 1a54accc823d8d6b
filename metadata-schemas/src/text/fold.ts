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

const other = 0;
const letter = 1;
const number = 2;
const mark = 3;
const unknown = 4;
/** The kind of each character of the basic plane, found out when it is first met: a pattern per word is slow. */
const kinds = new Uint8Array(1 << 16).fill(unknown);

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] ?? other;
  if (kind !== unknown) return kind;
  const character = String.fromCharCode(code);
  const found = /\p{L}/u.test(character)
    ? letter
    : /\p{N}/u.test(character)
      ? number
      : /\p{M}/u.test(character)
        ? mark
        : other;
  kinds[code] = found;
  return found;
}

/**
 * The words of a text: runs of letters, marks and digits, subscripts and full-width forms included. A number
 * keeps its decimals (PM2.5, 0,5); marks belong to the letter before them (decomposed input).
 */
export function words(text: string): Word[] {
  const bounds = wordBounds(text);
  const found: Word[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const [start, end] = [bounds[i] ?? 0, bounds[i + 1] ?? 0];
    found.push({ text: text.slice(start, end), start, end });
  }
  return found;
}

/** Where the words of a text start and end: two numbers for each. */
export function wordBounds(text: string): number[] {
  if (/[\ud800-\udfff]/.test(text)) return boundsBeyondTheBasicPlane(text);
  const found: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text, at);
    const start = at++;
    if (kind === other || kind === mark) continue;
    while (at < text.length && kindOf(text, at) !== other) at++;
    while (isDecimal(text, at)) for (at++; at < text.length && kindOf(text, at) === number; ) at++;
    found.push(start, at);
  }
  return found;
}

/** Whether a point or comma between digits stands here. */
function isDecimal(text: string, at: number): boolean {
  if (at + 1 >= text.length || (text[at] !== '.' && text[at] !== ',')) return false;
  return kindOf(text, at - 1) === number && kindOf(text, at + 1) === number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N})[\p{N}]+)*/gu;

function boundsBeyondTheBasicPlane(text: string): number[] {
  return [...text.matchAll(word)].flatMap((match) => [match.index, match.index + match[0].length]);
}
