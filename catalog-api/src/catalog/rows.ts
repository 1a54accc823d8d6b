import type { DatasetInput, LangText, OrganizationInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { permitted, type State } from '../access/index.ts';
import type { Reader } from './policy.ts';

/** A dataset as it stands in the database, with what belongs to its presentation. */
export interface DatasetRow {
  id: string;
  slug: string;
  organization_id: string;
  organization_slug: string;
  organization_name: LangText;
  source_id: string | null;
  source_identifier: string | null;
  run_id: string | null;
  harvested_at: string | null;
  record: DatasetInput;
  /** What readers see where it is not the working copy. */
  published_record: DatasetInput | null;
  state: State;
  version: number;
  published_version: number | null;
  published_at: string | null;
  audience: string[];
  revision: number;
  created_at: string;
  updated_at: string;
  withdrawn_at: string | null;
  /** The dataset that a person named to take the place of a withdrawn one. */
  successor_id: string | null;
}

export const datasetColumns = sql`
  d.id, d.slug, d.organization_id, o.slug as organization_slug, o.record->'name' as organization_name,
  d.source_id, d.source_identifier, d.run_id, d.harvested_at, d.record,
  case when d.state <> 'published' and d.published_version is not null
    then (select v.record from dataset_version v where v.dataset_id = d.id and v.version = d.published_version) end as published_record,
  d.state, d.version, d.published_version, d.published_at, d.audience, d.revision, d.created_at, d.updated_at, d.withdrawn_at, d.successor_id`;

export const datasetTables = sql`dataset d join organization o on o.id = d.organization_id`;

/** What names a dataset to a reader. */
export interface DatasetReference {
  id: string;
  slug: string;
  title: LangText;
  organization: { id: string; slug: string; name: LangText };
}

/** A reference as it is shown: the title is the published one. For datasets that have been published. */
export const referenceColumns = sql`
  d.id, d.slug,
  case when d.state = 'published' then d.record->'title'
    else (select v.record->'title' from dataset_version v where v.dataset_id = d.id and v.version = d.published_version) end as title,
  jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.record->'name') as organization`;

/** The part of a query that leaves what a reader may know of and is there: not withdrawn, published or one's own. */
export const visibleTo = (reader: Reader) =>
  sql`d.withdrawn_at is null and ${permitted(reader, { labels: sql`d.audience` })}`;

/** The same of what was published: all that lists and feeds tell of. */
export const publishedFor = (reader: Reader) => sql`${visibleTo(reader)} and d.published_version is not null`;

export const ownedBy = ({ id, organization_id }: DatasetRow) => ({ id, organizationId: organization_id });

/** What the audit log compares of a dataset: its working copy, and how it stands. */
export const audited = (row: DatasetRow) => ({
  ...row.record,
  state: row.state,
  publishedVersion: row.published_version,
  withdrawnAt: row.withdrawn_at,
  successor: row.successor_id,
});

/** The record that readers see; undefined where nothing was ever published. */
export function publishedRecord(row: DatasetRow): DatasetInput | undefined {
  if (row.published_version === null) return undefined;
  return row.state === 'published' ? row.record : (row.published_record ?? undefined);
}

export interface OrganizationRow {
  id: string;
  slug: string;
  record: OrganizationInput;
  parent_id: string | null;
  parent_slug: string | null;
  parent_name: LangText | null;
  sort_name: string;
  revision: number;
  created_at: string;
  updated_at: string;
  datasets: number;
}
