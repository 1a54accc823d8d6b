import { concept, label, pickLanguage, pickText, plainText } from '@envhub/metadata-schemas';
import type { Dataset } from '@/api/hub';
import { formatAge, formatNumber, formatPeriod, formatSize } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { Box } from '@/ui/map/frames';

/** Places that a dataset is about, as words. */
export function placesOf(dataset: Dataset, locale: Locale): string[] {
  const spatial = dataset.spatial;
  return [
    ...(spatial?.adminUnits ?? []).map((code) => label('admin-units', code, locale)),
    ...(spatial?.names ?? []).map((name) => pickText(name, locale)),
  ];
}

/** The country, with its islands. */
const country: Box = [102.1, 6.8, 117.9, 23.4];

/** Where to draw a dataset: its own box, else those of its places. A geometry is drawn as it is. */
export function boxesOf(dataset: Dataset): Box[] {
  const { bbox, geometry, adminUnits = [] } = dataset.spatial ?? {};
  if (bbox) return [bbox];
  if (geometry) return [];
  if (adminUnits.includes('VN')) return [country];
  return adminUnits.flatMap((code) => {
    const box = concept('admin-units', code)?.bbox;
    return box?.length === 4 ? [box as unknown as Box] : [];
  });
}

/** A box in words: 20,5–21,4° B, 105,3–106° Đ. */
export function boxInWords([west, south, east, north]: Box, locale: Locale): string {
  const signs = locale === 'vi' ? { n: 'B', s: 'N', e: 'Đ', w: 'T' } : { n: 'N', s: 'S', e: 'E', w: 'W' };
  const degrees = (value: number, above: string, below: string) =>
    `${formatNumber(Math.abs(Math.round(value * 100) / 100), locale)}°\u00a0${value < 0 ? below : above}`;
  const range = (from: number, to: number, above: string, below: string) =>
    from === to
      ? degrees(from, above, below)
      : `${degrees(from, above, below)} – ${degrees(to, above, below)}`;
  return `${range(south, north, signs.n, signs.s)}; ${range(west, east, signs.e, signs.w)}`;
}

/** The periods that a dataset covers, as words. */
export function periodsOf(dataset: Dataset, locale: Locale): string {
  return (dataset.temporal ?? [])
    .slice(0, 3)
    .map((period) => formatPeriod(period, locale))
    .join('; ');
}

export const licenceOf = (dataset: Dataset, locale: Locale) =>
  dataset.license && label('licences', dataset.license, locale);

/** When it was last changed, and how often that happens. */
export function updatedOf(dataset: Dataset, locale: Locale): string {
  const day = formatAge(dataset.modified ?? dataset.updatedAt, locale);
  const often = dataset.frequency && label('frequencies', dataset.frequency, locale);
  return often ? `${day}, ${often.toLowerCase()}` : day;
}

/** The size of all files whose size is known. */
export function bytesOf(dataset: Dataset, locale: Locale): string | undefined {
  const bytes = (dataset.distributions ?? []).reduce((sum, { byteSize = 0 }) => sum + byteSize, 0);
  return bytes > 0 ? formatSize(bytes, locale) : undefined;
}

/** Characters of a summary. */
const longest = 320;

/** The beginning of the description without its marks; `whole` when nothing is left out. */
export function summaryOf(dataset: Dataset, locale: Locale): { text: string; whole: boolean } | undefined {
  if (!dataset.description) return undefined;
  const source = pickText(dataset.description, locale);
  const first = plainText(
    source
      .trim()
      .split(/\n\s*\n/, 1)[0]
      ?.slice(0, 2000) ?? '',
  );
  const text = first.length > longest ? `${first.slice(0, longest).replace(/\s+\S*$/, '')}…` : first;
  return { text, whole: text === source.trim() };
}

/** An e-mail, with its subject and text filled in. */
export function mailTo(email: string, subject?: string, body?: string): string {
  const parts = Object.entries({
    subject: subject?.slice(0, 200).toWellFormed(),
    body: body?.slice(0, 1000).toWellFormed(),
  });
  const query = parts
    .flatMap(([name, text]) => (text ? [`${name}=${encodeURIComponent(text)}`] : []))
    .join('&');
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}${query && `?${query}`}`;
}

/** The language of a text, where it is known and not that of the page. */
export function foreign(text: Record<string, unknown>, locale: Locale): { lang?: string } {
  const language = pickLanguage(text, locale);
  return language !== locale && language !== 'und' ? { lang: language } : {};
}
