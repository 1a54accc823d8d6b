import { label, pickText } from '@envhub/metadata-schemas';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';

export type Distribution = NonNullable<Dataset['distributions']>[number];

/** Where a file or an API is; nothing where the reader may not have it. */
export const addressOf = (file: Distribution) =>
  file.downloadUrl ?? file.accessUrl ?? file.accessService?.endpointUrl;

/** What to call a file: its title, else the last part of its address, else its format. */
export function nameOf(file: Distribution, locale: Locale): string {
  if (file.title) return pickText(file.title, locale);
  return decodedName(addressOf(file)) || (file.format ? label('file-types', file.format, locale) : '–');
}

function decodedName(address: string | undefined): string {
  const last = address?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a stray % in somebody's address
  }
}

/** Formats that the hub shows the beginning of, those that tell most first. */
const shown =
  'CSV TSV GEOJSON JSON PNG JPEG TXT MARKDOWN PDF XML KML GML JSON_LD RDF_XML RDF_TURTLE RDF_N_TRIPLES'.split(
    ' ',
  );

/** Files that may have a preview, in the order in which they are offered. */
export function previewable(files: readonly Distribution[]): Distribution[] {
  const place = ({ format }: Distribution) => shown.indexOf(format ?? '');
  return files
    .filter((file) => file.id && place(file) >= 0 && (file.downloadUrl ?? file.accessUrl))
    .toSorted((a, b) => place(a) - place(b));
}

/** Whether a file has columns that can be described. */
export const isTable = ({ format }: Distribution) => format === 'CSV' || format === 'TSV';

/** What the first button gives: the one file; undefined where one must choose. */
export function mainFile(files: readonly Distribution[]): Distribution | undefined {
  const downloads = files.filter(({ downloadUrl }) => downloadUrl);
  return downloads.length === 1 ? downloads[0] : undefined;
}
