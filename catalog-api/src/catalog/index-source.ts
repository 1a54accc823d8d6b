import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { DocumentSource, Indexable } from '../search/index.ts';
import { type DatasetRow, datasetColumns, datasetTables, publishedRecord } from './rows.ts';

/** The present state of datasets for the index; ids that never were are answered as gone. */
export async function loadForIndex(database: Database, ids: string[]): Promise<Indexable[]> {
  const rows = await database.query<DatasetRow>(
    sql`select ${datasetColumns} from ${datasetTables} where d.id = any (${ids}::uuid[])`,
  );
  const found = rows.map(indexable);
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...found,
    ...ids.filter((id) => !known.has(id)).map((id) => ({ id, revision: 1, gone: true as const })),
  ];
}

/** All datasets that belong in the index, in id order, page by page: how it is rebuilt and reconciled. */
export async function pageForIndex(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<Indexable[]> {
  const rows = await database.query<DatasetRow>(sql`
    select ${datasetColumns} from ${datasetTables}
    where d.withdrawn_at is null ${after ? sql`and d.id > ${after}` : sql``} order by d.id limit ${limit}`);
  return rows.map(indexable);
}

/** (id, revision) of what belongs in the index, in id order. */
export function revisionsForIndex(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<{ id: string; revision: number }[]> {
  return database.query(sql`
    select id, revision from dataset where withdrawn_at is null ${after ? sql`and id > ${after}` : sql``} order by id limit ${limit}`);
}

function indexable(row: DatasetRow): Indexable {
  const { id, revision } = row;
  return row.withdrawn_at
    ? { id, revision, gone: true }
    : { id, revision, gone: false, source: documentSource(row) };
}

/** What the search document of a dataset is made of: what its readers see. */
export function documentSource(row: DatasetRow): DocumentSource {
  return {
    id: row.id,
    slug: row.slug,
    revision: row.revision,
    audience: row.audience,
    organization: { id: row.organization_id, slug: row.organization_slug, name: row.organization_name },
    record: publishedRecord(row) ?? row.record,
    ...(row.source_id && { sourceId: row.source_id }),
    updatedAt: row.updated_at,
  };
}

/** Writes that the index has not taken yet. */
export const outbox = {
  /** The oldest entries, each with its dataset. */
  take: (database: Database, limit: number) =>
    database.query<{ seq: number; dataset_id: string }>(
      sql`select seq, dataset_id from outbox order by seq limit ${limit}`,
    ),

  async done(database: Database, seqs: number[]): Promise<void> {
    await database.query(sql`delete from outbox where seq = any (${seqs}::bigint[])`);
  },

  async lag(database: Database): Promise<{ waiting: number; seconds: number }> {
    const [row] = await database.query<{ waiting: number; seconds: number }>(sql`
      select count(*) as waiting, coalesce(extract(epoch from now() - min(at)), 0)::float8 as seconds from outbox`);
    return row ?? { waiting: 0, seconds: 0 };
  },
};
