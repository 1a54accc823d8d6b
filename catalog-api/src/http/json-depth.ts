/** Nothing that people describe is nested deeper; what is would exhaust the stack of whoever walks it. */
export const deepest = 100;
const quote = 0x22;
const [backslash, openBrace, openBracket, closeBrace, closeBracket] = Buffer.from('\\{[}]');

/** Whether JSON is nested deeper, found without parsing it. */
export function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === quote) {
      i = endOfText(bytes, i);
      if (i < 0) return false;
    } else if (byte === openBrace || byte === openBracket) {
      if (++depth > deepest) return true;
    } else if (byte === closeBrace || byte === closeBracket) depth--;
  }
  return false;
}

/** Where the text that begins here ends; -1 for nowhere. */
function endOfText(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(quote, start + 1); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let before = end;
    while (bytes[before - 1] === backslash) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}
