import type { DatasetInput, SharingClass } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Audiences } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { type DatasetRow, datasetColumns, datasetTables, visibleTo } from './rows.ts';

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** SQL of single datasets. */
export const datasetStore = {
  /** By id or slug, withdrawn ones too. */
  async find(database: Database, name: string, lock = false): Promise<DatasetRow | undefined> {
    const named = isUuid(name) ? sql`d.id = ${name}` : sql`d.slug = ${name}`;
    const [row] = await database.query<DatasetRow>(
      sql`select ${datasetColumns} from ${datasetTables} where ${named} ${lock ? sql`for update of d` : sql``}`,
    );
    return row;
  },

  /** By distribution id, for those who may know of it. */
  async findByDistribution(
    database: Database,
    id: string,
    audiences: Audiences,
  ): Promise<DatasetRow | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where d.id in (select dataset_id from distribution where id = ${id}) and ${visibleTo(audiences)}`);
    return row;
  },

  /** The next datasets after an id, in id order: how whole catalogues are walked. */
  page(
    database: Database,
    audiences: Audiences,
    after: string | undefined,
    limit: number,
  ): Promise<DatasetRow[]> {
    return database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where ${visibleTo(audiences)} and d.published_version is not null ${after ? sql`and d.id > ${after}` : sql``}
      order by d.id limit ${limit}`);
  },

  async count(database: Database, audiences: Audiences): Promise<number> {
    const [row] = await database.query<{ n: number }>(
      sql`select count(*) as n from dataset d where ${visibleTo(audiences)} and d.published_version is not null`,
    );
    return row?.n ?? 0;
  },

  async slugTaken(database: Database, slug: string): Promise<boolean> {
    return (await database.query(sql`select 1 from dataset where slug = ${slug}`)).length > 0;
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

const ofClass = (classes: SharingClass[]) =>
  sql`coalesce(record->>'metadataAccess', record->>'accessRights', 'open') = any (${classes}::text[])`;

/** SQL of published versions, newest first; those of the sharing classes that the reader may read. */
export const versionStore = {
  async list(
    database: Database,
    datasetId: string,
    classes: SharingClass[],
    before: number | undefined,
    limit: number,
  ): Promise<{ rows: VersionRow[]; total: number }> {
    const rows = await database.query<VersionRow>(sql`
      select version, published_at, actor, run_id from dataset_version
      where dataset_id = ${datasetId} and ${ofClass(classes)} ${before === undefined ? sql`` : sql`and version < ${before}`} order by version desc limit ${limit}`);
    const [count] = await database.query<{ n: number }>(
      sql`select count(*) as n from dataset_version where dataset_id = ${datasetId} and ${ofClass(classes)}`,
    );
    return { rows, total: count?.n ?? 0 };
  },

  async get(
    database: Database,
    datasetId: string,
    classes: SharingClass[],
    version: number,
  ): Promise<VersionRow | undefined> {
    const [row] = await database.query<VersionRow>(sql`
      select version, record, published_at, actor, run_id from dataset_version
      where dataset_id = ${datasetId} and version = ${version} and ${ofClass(classes)}`);
    return row;
  },
};
