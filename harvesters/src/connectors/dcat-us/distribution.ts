import { type Distribution, normaliseFormat } from '@envhub/metadata-schemas';
import type { MapContext } from '../../contract.ts';
import { licenceOf } from '../../mapping/lists.ts';
import { compact, isRow, listOf, type Notes, type Row, textOf } from '../../mapping/values.ts';

/** The files and addresses of an entry; those without an address are left out with a note. */
export function distributionsOf(value: unknown, context: MapContext, notes: Notes): Distribution[] {
  const kept: Distribution[] = [];
  for (const row of listOf(value).filter(isRow)) {
    const distribution = distributionOf(row, context, notes, `distributions.${kept.length}`);
    if (distribution) kept.push(distribution);
  }
  return kept.slice(0, 2000);
}

function distributionOf(
  row: Row,
  context: MapContext,
  notes: Notes,
  field: string,
): Distribution | undefined {
  const accessUrl = notes.address(row.accessURL, `${field}.accessUrl`, context.address);
  const downloadUrl = notes.address(row.downloadURL, `${field}.downloadUrl`, context.address);
  const title = textOf(row.title);
  if (!accessUrl && !downloadUrl) {
    if (!textOf(row.accessURL) && !textOf(row.downloadURL))
      notes.warn(
        field,
        title,
        'address',
        'The distribution has neither accessURL nor downloadURL. Left out.',
      );
    return undefined;
  }
  const declared = textOf(row.format);
  const mediaType = textOf(row.mediaType);
  const format = normaliseFormat(declared, mediaType, downloadUrl ?? accessUrl);
  if (declared && format !== declared)
    notes.rawValues[`/${field.replaceAll('.', '/')}/format`] = declared.slice(0, 5000);
  const description = textOf(row.description);
  const standard = textOf(row.conformsTo);
  return compact({
    identifier: textOf(row.identifier) ?? textOf(row['@id']),
    title: title ? { [context.language]: title } : undefined,
    description: description ? { [context.language]: description } : undefined,
    accessUrl,
    downloadUrl,
    format,
    mediaType: mediaType && /^[\w.+-]+\/[\w.+-]+/.test(mediaType) ? mediaType.slice(0, 200) : undefined,
    byteSize: notes.size(row.byteSize, `${field}.byteSize`),
    license: licenceOf([row.license], notes, `${field}.license`),
    conformsTo: standard && /^[a-z][a-z0-9+.-]*:\S+$/i.test(standard) ? [{ url: standard }] : undefined,
  });
}
