import { createHash } from 'node:crypto';
import { type DatasetInput, type Distribution, quality } from '@envhub/metadata-schemas';
import type { Actor } from '../access/index.ts';
import { mayHaveData, mayReadDrafts } from './policy.ts';
import { type DatasetRow, type OrganizationRow, ownedBy, publishedRecord } from './rows.ts';
import type { VersionRow } from './store.ts';

/** The record that an actor sees of a dataset: stewards their working copy, readers what was published. */
export function recordFor(actor: Actor, row: DatasetRow): DatasetInput {
  return withinReach(actor, row, copyFor(actor, row));
}

const copyFor = (actor: Actor, row: DatasetRow): DatasetInput =>
  mayReadDrafts(actor, row.organization_id) ? row.record : (publishedRecord(row) ?? row.record);

const withinReach = (actor: Actor, row: DatasetRow, record: DatasetInput): DatasetInput =>
  mayHaveData(actor, record, ownedBy(row)) ? record : withoutAddresses(record);

/** Where only the metadata is open, it does not say where the data lies. */
function withoutAddresses(record: DatasetInput): DatasetInput {
  if (!record.distributions) return record;
  // The source's own text of a value may be an address, and so may its identifier of a file.
  const { rawValues, ...metadata } = record;
  return {
    ...metadata,
    distributions: record.distributions.map(
      ({ accessUrl, downloadUrl, accessService, identifier, ...rest }: Distribution) => ({
        ...rest,
        ...(identifier && !URL.canParse(identifier) && { identifier }),
      }),
    ),
  };
}

/** What was published of a dataset, without what this reader may not have: for feeds. */
export function seenBy(actor: Actor, row: DatasetRow): { row: DatasetRow; record: DatasetInput } {
  return { row, record: withinReach(actor, row, publishedRecord(row) ?? row.record) };
}

export function presentDataset(actor: Actor, row: DatasetRow) {
  const record = copyFor(actor, row);
  return {
    id: row.id,
    slug: row.slug,
    ...withinReach(actor, row, record),
    // Of the whole record: who may not have the addresses sees the same score.
    quality: quality(record),
    organization: { id: row.organization_id, slug: row.organization_slug, name: row.organization_name },
    state: mayReadDrafts(actor, row.organization_id) ? row.state : 'published',
    publishedVersion: row.published_version,
    revision: row.revision,
    ...(row.source_id && {
      source: {
        id: row.source_id,
        identifier: row.source_identifier,
        runId: row.run_id,
        harvestedAt: row.harvested_at,
      },
    }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
  };
}

export function presentVersion(actor: Actor, row: DatasetRow, version: VersionRow) {
  return {
    version: version.version,
    publishedAt: version.published_at,
    by: version.actor,
    runId: version.run_id,
    ...(version.record && {
      record: withinReach(actor, row, version.record),
    }),
  };
}

export function presentOrganization(row: OrganizationRow) {
  return {
    id: row.id,
    slug: row.slug,
    ...row.record,
    parent: row.parent_id ? { id: row.parent_id, slug: row.parent_slug, name: row.parent_name } : null,
    datasetCount: row.datasets,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export const etagOf = (row: { revision: number }) => ({ etag: `"${row.revision}"` });

/**
 * The tag of what an actor sees of a dataset: of its revision, and of what may change without it, which is whether
 * the data are theirs to see and what else the answer tells.
 */
export function etagSeen(actor: Actor, row: DatasetRow, more: unknown = null) {
  const seesData = mayHaveData(actor, copyFor(actor, row), ownedBy(row));
  if (seesData && more === null) return etagOf(row);
  const beyond = createHash('sha256').update(JSON.stringify([seesData, more]));
  return { etag: `"${row.revision}-${beyond.digest('base64url').slice(0, 16)}"` };
}
