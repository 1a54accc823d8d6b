import { textOf } from '@envhub/outbound';
import { NoPreview } from './reason.ts';

/** How files begin, in hexadecimal digits. */
const signatures: [string, RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
  ['application/pdf', /^255044462d/],
];
/** Archives, Excel and Parquet: good files, under another name. */
const packed = /^(?:504b0304|526172211a|377abcaf|425a68|d0cf11e0|50415231)/;

const beginsAs = (bytes: Buffer) => bytes.toString('hex', 0, 16);

/** The media type of a picture or PDF by its first bytes: what a name or a server says of it is not believed. */
export const mediaTypeOf = (bytes: Buffer): string | undefined =>
  signatures.find(([, signature]) => signature.test(beginsAs(bytes)))?.[0];

/** A page of a web site, such as one to sign in. */
const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|script)\b/is;

/**
 * Bytes as the text that they were written as.
 * @throws NoPreview when they are none, or a web page
 */
export function readText(bytes: Buffer, complete: boolean, charset: string | undefined): string {
  if (packed.test(beginsAs(bytes))) throw new NoPreview('not-previewable');
  const text = textOf(complete ? bytes : wholeCharacters(bytes), charset);
  if (text.trim() === '') throw new NoPreview('empty');
  if (page.test(text.slice(0, 2000))) throw new NoPreview('broken', 'a web page');
  // A stray one is left out later; many of them are no text.
  const controls = text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  if (controls > Math.max(4, text.length / 100)) throw new NoPreview('broken', 'no text');
  return text;
}

/** Leaves out a UTF-8 character that was cut in its middle, and would make the rest look like another charset. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > bytes.length - 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return ((bytes[end - 1] ?? 0) & 0xc0) === 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

/** Without control characters, and without those that turn the direction of the text around them. */
export const cleaned = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');

/** The beginning of a text, not ending within a character. */
export const beginning = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
