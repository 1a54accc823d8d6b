/** Markup that is written already. */
export interface Html {
  readonly markup: string;
}

type Value = Html | Html[] | string | number | false | null | undefined;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Markup with values in it: texts are escaped, nothing is written for what is missing. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: pieces.reduce((text, piece, i) => text + written(values[i - 1]) + piece) };
}

function written(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(({ markup }) => markup).join('');
  return typeof value === 'object' ? value.markup : escaped(String(value));
}

/** Markup that others wrote, whom we trust. */
export const raw = (markup: string): Html => ({ markup });
