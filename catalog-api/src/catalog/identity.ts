import { createHash } from 'node:crypto';
import { type DatasetInput, type Distribution, pickText, slugify } from '@envhub/metadata-schemas';
import { v5 } from 'uuid';
import { notFound } from '../errors.ts';

/** The address part that a title asks for. */
export function wantedSlug(record: DatasetInput): string {
  return slugify(pickText(record.title, 'vi')) || slugify(record.identifier ?? '') || 'dataset';
}

/**
 * The address part of a record whose wanted one is taken: the same for the same key, for ever.
 * @param digits of the key's hash; more where even that address is taken
 */
export function distinctSlug(wanted: string, key: string, digits = 8): string {
  return `${wanted}-${createHash('sha256').update(key).digest('hex').slice(0, digits)}`;
}

/**
 * Gives each distribution an id that stays the same while its identifier, else its address, does: derived
 * (UUID version 5) from the dataset's id, so that harvesting needs no look-up.
 * @param before the record as it was: an edit that names a distribution by the id it has there keeps that id
 */
export function withDistributionIds(
  datasetId: string,
  record: DatasetInput,
  before?: DatasetInput,
): DatasetInput {
  if (!record.distributions) return record;
  const had = new Set((before?.distributions ?? []).map(({ id }) => id));
  const used = new Set<string>();
  const named = record.distributions.map(({ id }) => {
    if (id === undefined || !had.has(id) || used.has(id)) return undefined;
    used.add(id);
    return id;
  });
  return {
    ...record,
    distributions: record.distributions.map((distribution, position) => ({
      ...distribution,
      id: named[position] ?? idOf(datasetId, distribution, used),
    })),
  };
}

function idOf(datasetId: string, distribution: Distribution, used: Set<string>): string {
  const name =
    distribution.identifier ??
    distribution.downloadUrl ??
    distribution.accessUrl ??
    distribution.accessService?.endpointUrl ??
    '';
  for (let nth = 0; ; nth++) {
    const id = v5(nth === 0 ? name : `${name}#${nth}`, datasetId);
    if (!used.has(id)) {
      used.add(id);
      return id;
    }
  }
}

/**
 * Where a distribution stands in its record's list.
 * @throws BusinessError `not-found`
 */
export function positionOf(list: readonly Distribution[], id: string | undefined): number {
  const position = list.findIndex((distribution) => distribution.id === id);
  if (position < 0)
    throw notFound({
      code: 'not-found',
      message: { vi: 'Không có tệp hoặc dạng cung cấp này.', en: 'There is no such distribution.' },
    });
  return position;
}
