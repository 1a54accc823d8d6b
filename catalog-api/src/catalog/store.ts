import type { DatasetInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { permitted } from '../access/index.ts';
import { type Database, named, withId } from '../database/index.ts';
import { type Reader, readableClasses } from './policy.ts';
import { type DatasetRow, datasetColumns, datasetTables, visibleTo } from './rows.ts';

/** SQL of single datasets; what reads asks who reads. */
export const datasetStore = {
  /** By id or slug, of what the reader may know of; withdrawn ones too. */
  async find(
    database: Database,
    reader: Reader,
    name: string,
    lock = false,
  ): Promise<DatasetRow | undefined> {
    const [row] = await database.query<DatasetRow>(
      sql`
        select ${datasetColumns} from ${datasetTables}
        where ${named('d', name)} and ${permitted(reader, { labels: sql`d.audience` })} ${lock ? sql`for update of d` : sql``}`,
      { prepared: true },
    );
    return row;
  },

  /** By the id of a distribution. */
  async findByDistribution(database: Database, reader: Reader, id: string): Promise<DatasetRow | undefined> {
    const [row] = await database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where d.id in (select dataset_id from distribution where ${withId('distribution', id)}) and ${visibleTo(reader)}`);
    return row;
  },

  /** Those that one of the slugs or identifiers at their sources names, the newest first; withdrawn ones too. */
  called(database: Database, reader: Reader, slugs: string[], identifiers: string[]): Promise<DatasetRow[]> {
    return database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where (d.slug = any (${slugs}::text[]) or (d.source_id is not null and d.source_identifier = any (${identifiers}::text[])))
        and ${permitted(reader, { labels: sql`d.audience` })}
      order by d.published_at desc nulls last, d.id limit 20`);
  },

  /** The published one that says it replaces what has one of the names; of several, rather one of that source. */
  async replacing(
    database: Database,
    reader: Reader,
    names: string[],
    sourceId: string | null,
  ): Promise<DatasetRow | undefined> {
    const says = names.map(
      (url) => sql`d.record->'relations' @> ${JSON.stringify([{ type: 'replaces', url }])}::jsonb`,
    );
    const [found] = await database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where (${sql.join(says, sql` or `)}) and d.record->'relations' is not null and d.state = 'published' and ${visibleTo(reader)}
      order by d.source_id is not distinct from ${sourceId} desc, d.published_at desc, d.id limit 1`);
    return found;
  },

  async slugTaken(database: Database, slug: string): Promise<boolean> {
    return (await database.query(sql`select 1 from dataset where slug = ${slug}`)).length > 0;
  },

  /** Whether an organization has any, withdrawn ones too: part of a query. */
  anyOf: (organizationId: string) =>
    sql<boolean>`exists (select 1 from dataset where organization_id = ${organizationId})`,

  /** The index takes all datasets of an organization again, of which they tell. */
  async organizationChanged(database: Database, organizationId: string): Promise<void> {
    await database.query(
      sql`insert into outbox (dataset_id) select id from dataset where organization_id = ${organizationId}`,
    );
  },

  async insert(
    database: Database,
    row: { id: string; slug: string; organizationId: string; record: DatasetInput; audience: string[] },
  ): Promise<void> {
    await database.query(sql`
      insert into dataset (id, slug, organization_id, record, state, audience)
      values (${row.id}, ${row.slug}, ${row.organizationId}, ${JSON.stringify(row.record)}::jsonb, 'draft', ${row.audience}::text[])`);
    await datasetStore.afterWrite(database, [row.id]);
  },

  /** Saves what a command changed; the revision grows by one. */
  async save(database: Database, row: DatasetRow): Promise<void> {
    await database.query(sql`
      update dataset set record = ${JSON.stringify(row.record)}::jsonb, state = ${row.state}, version = ${row.version},
        published_version = ${row.published_version}, published_at = ${row.published_at}, audience = ${row.audience}::text[],
        withdrawn_at = ${row.withdrawn_at}, successor_id = ${row.successor_id}, revision = revision + 1, updated_at = now()
      where id = ${row.id}`);
    await datasetStore.afterWrite(database, [row.id]);
  },

  async addVersion(database: Database, row: DatasetRow, actor: string): Promise<void> {
    await database.query(sql`
      insert into dataset_version (dataset_id, version, record, actor)
      select id, version, record, ${actor} from dataset where id = ${row.id}`);
  },

  /** What every write of datasets ends with: their distributions can be found, and the index will take them. */
  async afterWrite(database: Database, ids: string[]): Promise<void> {
    await database.query(sql`delete from distribution where dataset_id = any (${ids}::uuid[])`);
    await database.query(sql`
      insert into distribution (id, dataset_id)
      select (item->>'id')::uuid, d.id from dataset d
        -- Readers may still see the version before, and what stands there.
        left join dataset_version v on v.dataset_id = d.id and v.version = d.published_version and d.state <> 'published',
        jsonb_array_elements(coalesce(d.record->'distributions', '[]') || coalesce(v.record->'distributions', '[]')) item
      where d.id = any (${ids}::uuid[]) on conflict do nothing`);
    await database.query(sql`insert into outbox (dataset_id) select unnest(${ids}::uuid[])`);
  },
};

export interface VersionRow {
  version: number;
  record: DatasetInput;
  published_at: string;
  actor: string;
  run_id: string | null;
}

const ofClasses = (reader: Reader, { id, organization_id: organizationId }: OwnedRow) => sql`
  dataset_id = ${id} and coalesce(record->>'metadataAccess', record->>'accessRights', 'open')
    = any (${readableClasses(reader, { id, organizationId })}::text[])`;

type OwnedRow = Pick<DatasetRow, 'id' | 'organization_id'>;

/** SQL of published versions, newest first; those of the sharing classes that the reader may read. */
export const versionStore = {
  async list(
    database: Database,
    reader: Reader,
    dataset: OwnedRow,
    before: number | undefined,
    limit: number,
  ): Promise<{ rows: VersionRow[]; total: number }> {
    const rows = await database.query<VersionRow>(sql`
      select version, published_at, actor, run_id from dataset_version
      where ${ofClasses(reader, dataset)} ${before === undefined ? sql`` : sql`and version < ${before}`} order by version desc limit ${limit}`);
    const [count] = await database.query<{ n: number }>(
      sql`select count(*) as n from dataset_version where ${ofClasses(reader, dataset)}`,
    );
    return { rows, total: count?.n ?? 0 };
  },

  async get(
    database: Database,
    reader: Reader,
    dataset: OwnedRow,
    version: number,
  ): Promise<VersionRow | undefined> {
    const [row] = await database.query<VersionRow>(sql`
      select version, record, published_at, actor, run_id from dataset_version
      where ${ofClasses(reader, dataset)} and version = ${version}`);
    return row;
  },
};
