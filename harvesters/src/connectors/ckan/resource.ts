import { type Distribution, normaliseFormat } from '@envhub/metadata-schemas';
import type { MapContext } from '../../contract.ts';
import { languagesOf, licenceOf, wordsOf } from '../../mapping/lists.ts';
import {
  compact,
  isRow,
  jsonOf,
  listOf,
  type Notes,
  type Row,
  textOf,
  textsOf,
} from '../../mapping/values.ts';
import { translated } from './texts.ts';

/** A CKAN resource as a distribution; undefined when it has no address that leads to it. */
export function distributionOf(
  row: Row,
  context: MapContext,
  notes: Notes,
  field: string,
): Distribution | undefined {
  const places = addressesOf(row, context, notes, field);
  if (!places) return undefined;
  const url = places.downloadUrl ?? places.accessUrl ?? '';
  const declared = textOf(row.format);
  const mediaType = textOf(row.mimetype);
  const format = normaliseFormat(declared, mediaType, url);
  if (declared && format !== declared) notes.rawValues[pointer(field, 'format')] = declared.slice(0, 5000);
  if (declared && format === undefined)
    notes.warn(`${field}.format`, declared, 'file-type', `“${declared}” is no known file type. Left out.`);
  const title = translated(row, 'name', context.language) ?? translated(row, 'title', context.language);
  const byteSize = notes.size(row.size ?? row.byte_size, `${field}.byteSize`);
  const modified = notes.date(
    row.last_modified ?? row.modified ?? row.metadata_modified,
    `${field}.modified`,
  );
  const license = licenceOf([row.license_url, row.license, row.license_id], notes, `${field}.license`);
  return compact({
    identifier: textOf(row.id) ?? textOf(row.uri),
    title,
    description: translated(row, 'description', context.language),
    ...places,
    format,
    mediaType: mediaType && /^[\w.+-]+\/[\w.+-]+/.test(mediaType) ? mediaType.slice(0, 200) : undefined,
    byteSize,
    checksum: checksumOf(row),
    license,
    rights: translated(row, 'rights', context.language),
    issued: notes.date(row.issued ?? row.created, `${field}.issued`),
    modified,
    languages: languagesOf(row.language, notes, `${field}.languages`),
    conformsTo: standards(row.conforms_to),
    compressFormat: textOf(row.compress_format)?.slice(0, 200),
    packageFormat: textOf(row.package_format)?.slice(0, 200),
  });
}

type Places = Pick<Distribution, 'accessUrl' | 'downloadUrl' | 'accessService'>;

function addressesOf(row: Row, context: MapContext, notes: Notes, field: string): Places | undefined {
  const read = (value: unknown, name: string) => notes.address(value, `${field}.${name}`, context.address);
  const plain = read(row.url, 'accessUrl');
  const accessUrl = read(row.access_url, 'accessUrl') ?? plain;
  const downloadUrl = read(row.download_url, 'downloadUrl') ?? (isFile(row) ? plain : undefined);
  const accessService = serviceOf(row, notes, field);
  if (accessUrl || downloadUrl || accessService)
    return compact({ accessUrl, downloadUrl, accessService }) as Places;
  const name = textOf(row.name) ?? textOf(row.id) ?? '';
  if (!textsOf([row.url, row.access_url, row.download_url]).length)
    notes.warn(field, name, 'address', `Resource “${name}” has no address (url). Left out.`);
  return undefined;
}

function isFile(row: Row): boolean {
  return (
    row.url_type === 'upload' ||
    /\/download\/[^/]+$|\.(csv|xlsx?|json|geojson|zip|pdf|xml|tiff?|nc)$/i.test(String(row.url ?? ''))
  );
}

function serviceOf(row: Row, notes: Notes, field: string): Distribution['accessService'] {
  const first = listOf(jsonOf(row.access_services) ?? row.access_services).find(isRow);
  const endpoint = listOf(first?.endpoint_url)[0] ?? first?.access_service_ref;
  const endpointUrl = notes.address(endpoint, `${field}.accessService.endpointUrl`);
  const title = textOf(first?.title);
  return endpointUrl ? { endpointUrl, ...(title && { title: { und: title } }) } : undefined;
}

const algorithms: Record<number, string> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

function checksumOf(row: Row): Distribution['checksum'] {
  const [, prefix, value = ''] = /^(?:([a-z0-9-]+):)?([0-9a-f]+)$/i.exec(textOf(row.hash) ?? '') ?? [];
  const stated = textOf(row.hash_algorithm)?.replace(/^.*[#/_]/, '');
  const algorithm = prefix ?? stated ?? algorithms[value.length];
  return value.length >= 8 && value.length <= 256 && algorithm
    ? { algorithm: algorithm.toLowerCase().slice(0, 100), value }
    : undefined;
}

function standards(value: unknown): Distribution['conformsTo'] {
  const urls = wordsOf(value).filter((text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text));
  return urls.length > 0 ? urls.map((url) => ({ url })) : undefined;
}

const pointer = (field: string, name: string) => `/${field.replaceAll('.', '/')}/${name}`;
