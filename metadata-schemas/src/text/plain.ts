const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const markup = /[<&*_`#[\]>|~]/;

/**
 * The words of a description without its marks. Catalogs write Markdown, HTML, or both in one text; what only
 * looks like them (`a < b`, `PM_2.5`) stays. Blank lines and line breaks become single spaces.
 */
export function plainText(text: string): string {
  if (!markup.test(text)) return text.replace(/\s+/g, ' ').trim();
  return text
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]{0,5000}?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]{0,2000}?-->/g, ' ')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) =>
      character(entity, decimal ?? (hex && Number.parseInt(hex, 16)), name),
    )
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{1,500}?\S?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,500})[*_](?=[\s.,;:!?)]|$)/gm, '$1$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function character(entity: string, code: string | number | undefined, name: string | undefined): string {
  if (name) return named[name.toLowerCase()] ?? entity;
  const point = Number(code);
  return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : ' ';
}
