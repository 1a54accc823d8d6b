import { type Distribution, normaliseFormat } from '@envhub/metadata-schemas';
import { NoPreview } from './reason.ts';

/** What a file is shown as. */
export type Kind = 'table' | 'geojson' | 'json' | 'text' | 'image' | 'pdf';

/** A file to be shown, and how. */
export interface Asked {
  kind: Kind;
  address: string;
}

const mega = 2 ** 20;

/** Bytes of a file that is shown whole or not at all; of the others the beginning is enough. */
export const mostBytes: Partial<Record<Kind, number>> = {
  geojson: 5 * mega,
  image: 10 * mega,
  pdf: 10 * mega,
};

/** By file type. Vector pictures are programs, and office files, archives and services have no beginning to show. */
const kinds: Record<string, Kind> = {
  CSV: 'table',
  TSV: 'table',
  GEOJSON: 'geojson',
  JSON: 'json',
  JSON_LD: 'json',
  TXT: 'text',
  MARKDOWN: 'text',
  XML: 'text',
  KML: 'text',
  GML: 'text',
  RDF_XML: 'text',
  RDF_TURTLE: 'text',
  RDF_N_TRIPLES: 'text',
  PNG: 'image',
  JPEG: 'image',
  PDF: 'pdf',
};

/** @throws NoPreview `no-address`, `not-previewable`, `too-large`: what can be said without asking anybody */
export function askedOf(distribution: Distribution): Asked {
  const { accessService, byteSize = 0, packageFormat } = distribution;
  const address = distribution.downloadUrl ?? distribution.accessUrl;
  if (!address) throw new NoPreview(accessService ? 'not-previewable' : 'no-address');
  const kind = packageFormat ? undefined : kindOf(distribution, address);
  if (!kind) throw new NoPreview('not-previewable');
  if (byteSize > (mostBytes[kind] ?? Number.POSITIVE_INFINITY)) throw new NoPreview('too-large');
  return { kind, address };
}

function kindOf({ format, mediaType = '' }: Distribution, address: string): Kind | undefined {
  const type = normaliseFormat(format, mediaType, address);
  if (type && type !== 'OCTET') return kinds[type];
  // Pictures that the list of file types does not have.
  return /^image\/(?:gif|webp)\b/i.test(mediaType) || /^[^?#]+\.(?:gif|webp)(?:$|[?#])/i.test(address)
    ? 'image'
    : undefined;
}
