/**
 * What the fonts of pictures have: Latin, Vietnamese, common punctuation. For any other letter or sign the
 * drawing library would ask a host on the internet, so it must not see one.
 */
const foreign =
  /[^ -~\u00a0-\u00ac\u00ae-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ab]/g;

/** A text in letters that can be drawn: other forms of them become plain (₂ → 2), the rest goes; cut between words at `most`. */
export function drawable(text: string, most: number): string {
  const plain = text
    .normalize('NFC')
    .replace(foreign, (sign) => sign.normalize('NFKD').replace(foreign, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  if (letters.length <= most) return plain;
  const short = letters.slice(0, most - 1).join('');
  return `${/\s/.test(short) ? short.replace(/\s+\S*$/, '') : short}…`;
}
