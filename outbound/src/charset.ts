import iconv from 'iconv-lite';

/** How the bytes of an answer are read as text. */
export interface Encoding {
  name: string;
  /** Bytes of byte order mark to leave out. */
  skip: number;
}

/** Byte order mark, else what the header, the XML declaration or the bytes themselves say; UTF-8 otherwise. */
export function sniffEncoding(head: Buffer, declared: string | undefined, utf8: Utf8Verdict): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', skip: 2 };
  if (head.length > 3 && head[0] !== 0 && head[1] === 0) return { name: 'utf-16le', skip: 0 };
  if (head.length > 3 && head[0] === 0 && head[1] !== 0) return { name: 'utf-16be', skip: 0 };
  if (utf8 === 'valid') return { name: 'utf8', skip: 0 };
  const inside = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString('latin1'))?.[1];
  for (const name of [inside, declared])
    if (name && !/^utf-?8$|^us-ascii$/i.test(name) && iconv.encodingExists(name)) return { name, skip: 0 };
  // Mostly good UTF-8 with a broken byte stays UTF-8, so that only the place in question suffers.
  if (utf8 === 'damaged') return { name: 'utf8', skip: 0 };
  return { name: looksVietnamese(head) ? 'windows-1258' : 'windows-1252', skip: 0 };
}

/**
 * Whether bytes that are no UTF-8 are Vietnamese rather than western: windows-1258 writes most tones as a mark
 * behind the vowel, with bytes that are letters of their own in windows-1252 and stand behind consonants there.
 */
function looksVietnamese(head: Buffer): boolean {
  const text = head.toString('latin1');
  const marks = text.match(/[\xcc\xd2\xde\xec\xf2]/g)?.length ?? 0;
  const behindVowels =
    text.match(/[aeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]/gi)?.length ??
    0;
  return behindVowels >= 2 && behindVowels >= marks * 0.8;
}

/** Bytes that are held whole, as text. A charset that the sender declared counts after the bytes' own marks. */
export function textOf(bytes: Buffer, declared?: string): string {
  const check = createUtf8Check();
  check.add(bytes);
  const { name, skip } = sniffEncoding(bytes.subarray(0, 65_536), declared, check.verdict());
  const text = iconv.decode(bytes.subarray(skip), name, { stripBOM: false });
  // Its letters come in parts.
  return name === 'windows-1258' ? text.normalize('NFC') : text;
}

/** `damaged`: has correct characters beyond ASCII and broken ones; `foreign`: only broken ones. */
export type Utf8Verdict = 'valid' | 'damaged' | 'foreign';

/** Judges bytes piece by piece, in constant memory. */
export function createUtf8Check(): { add(bytes: Uint8Array): void; verdict(): Utf8Verdict } {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let valid = true;
  let good = false;
  const look = (text: string) => {
    good ||= /[^\0-\x7f\ufffd]/.test(text);
  };
  return {
    add(bytes) {
      if (valid) {
        try {
          strict.decode(bytes, { stream: true });
        } catch {
          valid = false;
        }
      }
      if (!good) look(decoder.decode(bytes, { stream: true }));
    },
    verdict() {
      if (valid) {
        try {
          strict.decode();
        } catch {
          valid = false;
        }
      }
      return valid ? 'valid' : good ? 'damaged' : 'foreign';
    },
  };
}

/** Decodes pieces of bytes into pieces of text; a character cut between two pieces stays whole. */
export async function* decode(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding.name, { stripBOM: false });
  let skip = encoding.skip;
  let first = true;
  for await (const piece of pieces) {
    const bytes = skip > 0 ? piece.subarray(skip) : piece;
    skip = Math.max(0, skip - piece.length);
    let text = decoder.write(bytes);
    // An XML declaration must come first, and some servers send a newline before it.
    if (first) text = text.trimStart();
    if (text) {
      first = false;
      yield text;
    }
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
