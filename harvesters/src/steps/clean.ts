import type { CleanStep } from '@envhub/metadata-schemas';

/** Fields whose text is kept letter by letter: what the source wrote. */
const untouched = new Set(['rawValues']);

/** Cleans every text of a record, then takes out what is empty. Always ends with that last step. */
export function clean(record: unknown, steps: CleanStep[]): unknown {
  const nothing = new Set(
    steps.flatMap((step) => (typeof step === 'object' ? step['null-values'].map((text) => text.trim()) : [])),
  );
  const named = steps.filter((step) => typeof step === 'string');
  const text = (value: string) => {
    const cleaned = named.reduce((result, step) => apply[step](result), value);
    return nothing.size > 0 && nothing.has(cleaned.trim()) ? '' : cleaned;
  };
  return walk(record, text);
}

const apply: Record<Extract<CleanStep, string>, (text: string) => string> = {
  trim: (text) => text.trim(),
  'collapse-spaces': (text) =>
    text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  'strip-html': stripHtml,
  nfc: (text) => text.normalize('NFC'),
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of a piece of HTML: paragraphs and breaks become lines, entities become characters. */
export function stripHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();
}

/** The value with its texts cleaned and without what is empty; the very same where there is nothing to do. */
function walk(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') {
    const cleaned = text(value);
    return /\S/.test(cleaned) ? cleaned : undefined;
  }
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => walk(item, text));
    if (items.length > 0 && items.every((item, i) => item !== undefined && item === value[i])) return value;
    const kept = items.filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  const members: [string, unknown][] = [];
  let changed = false;
  for (const [key, member] of Object.entries(value)) {
    const cleaned = untouched.has(key) ? member : walk(member, text);
    changed ||= cleaned !== member;
    if (cleaned !== undefined) members.push([key, cleaned]);
  }
  if (members.length === 0) return undefined;
  return changed ? Object.fromEntries(members) : value;
}
