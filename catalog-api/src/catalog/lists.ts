import { type RawBuilder, sql } from 'kysely';
import { type Database, named, namedAny } from '../database/index.ts';
import type { Reader } from './policy.ts';
import {
  type DatasetReference,
  type DatasetRow,
  datasetColumns,
  datasetTables,
  publishedFor,
  publishedRecord,
  referenceColumns,
} from './rows.ts';

export interface Address {
  id: string;
  slug: string;
  updated_at: string;
}

const afterId = (after: string | undefined) => (after ? sql`and d.id > ${after}::uuid` : sql``);

/** SQL of lists of published datasets: each is asked for by a reader, and leaves what they may know of. */
export const datasetLists = {
  /** The next ones after an id, in id order: how whole catalogues are walked. */
  page(database: Database, reader: Reader, after: string | undefined, limit: number): Promise<DatasetRow[]> {
    return database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where ${publishedFor(reader)} ${afterId(after)} order by d.id limit ${limit}`);
  },

  /** Where they are, in id order, after an id. */
  addresses(
    database: Database,
    reader: Reader,
    after: string | undefined,
    limit: number,
  ): Promise<Address[]> {
    return database.query<Address>(sql`
      select d.id, d.slug, d.updated_at from dataset d
      where ${publishedFor(reader)} ${afterId(after)} order by d.id limit ${limit}`);
  },

  /**
   * The id with which a page of `size` after an id ends, and whether another comes after it; undefined where there
   * are fewer.
   */
  async endOfPage(
    database: Database,
    reader: Reader,
    after: string | undefined,
    size: number,
  ): Promise<{ id: string; more: boolean } | undefined> {
    const [end, next] = await database.query<{ id: string }>(sql`
      select d.id from dataset d where ${publishedFor(reader)} ${afterId(after)} order by d.id offset ${size - 1} limit 2`);
    return end && { id: end.id, more: next !== undefined };
  },

  /** Those of some ids, in no order. */
  byIds(database: Database, reader: Reader, ids: string[]): Promise<DatasetRow[]> {
    return database.query<DatasetRow>(sql`
      select ${datasetColumns} from ${datasetTables}
      where d.id = any (${ids}::uuid[]) and ${publishedFor(reader)}`);
  },

  /** The ids of those that have one of the names: slugs or ids. */
  idsNamed(database: Database, reader: Reader, names: string[], limit: number): Promise<{ id: string }[]> {
    return database.query<{ id: string }>(sql`
      select d.id from dataset d where ${namedAny('d', names)}
        and ${publishedFor(reader)} order by d.id limit ${limit}`);
  },

  /** The ids of what a slug or an id names: part of a query. */
  idsOf: (reader: Reader, name: string) => sql`
    (select d.id from dataset d where ${named('d', name)} and ${publishedFor(reader)})`,

  /** Slugs in their order, after one. */
  slugs(
    database: Database,
    reader: Reader,
    { after, limit, offset }: { after: string | undefined; limit: number; offset: number },
  ): Promise<{ slug: string }[]> {
    return database.query<{ slug: string }>(sql`
      select d.slug from dataset d
      where ${publishedFor(reader)} ${after ? sql`and d.slug > ${after}` : sql``}
      order by d.slug limit ${limit} offset ${offset}`);
  },

  /** The keywords that they carry, each once. */
  async keywords(database: Database, reader: Reader, limit: number): Promise<string[]> {
    const rows = await database.query<{ tag: string }>(sql`
      select distinct tag from (
        select jsonb_array_elements_text(by_language.words) as tag from (
          select case when d.state = 'published' then d.record else v.record end as record
          from dataset d left join dataset_version v
            on v.dataset_id = d.id and v.version = d.published_version and d.state <> 'published'
          where ${publishedFor(reader)}
        ) seen, jsonb_each(seen.record->'keywords') by_language(tag, words)
      ) tags order by tag limit ${limit}`);
    return rows.map(({ tag }) => tag);
  },

  /** References to those of some slugs, in the order of the slugs. */
  named(database: Database, reader: Reader, slugs: readonly string[]): Promise<DatasetReference[]> {
    return database.query<DatasetReference>(sql`
      select ${referenceColumns} from ${datasetTables}
      where d.slug = any (${[...slugs]}::text[]) and ${publishedFor(reader)}
      order by array_position(${[...slugs]}::text[], d.slug)`);
  },

  /** References to those of some ids, by slug. */
  references(database: Database, reader: Reader, ids: string[]): Promise<DatasetReference[]> {
    return database.query<DatasetReference>(sql`
      select ${referenceColumns} from ${datasetTables}
      where d.id = any (${ids}::uuid[]) and ${publishedFor(reader)} order by d.slug`);
  },

  /** What readers see of those of some ids: their titles and descriptions. */
  async seenOf(database: Database, reader: Reader, ids: string[]) {
    const rows = await datasetLists.byIds(database, reader, ids);
    return rows.map((row) => {
      const { title, description } = publishedRecord(row) ?? row.record;
      return { id: row.id, slug: row.slug, title, description };
    });
  },

  /** Those opened most often in the last thirty days, and how often. */
  mostUsed(
    database: Database,
    reader: Reader,
    limit: number,
  ): Promise<(DatasetReference & { count: number })[]> {
    return database.query(sql`
      select ${referenceColumns}, u.count
      from ${datasetTables} join dataset_recent_usage u on u.dataset_id = d.id
      where ${publishedFor(reader)}
      order by u.count desc, u.dataset_id limit ${limit}`);
  },

  /** How many an organization has: part of a query, in which `organization` is its id. */
  countOf: (reader: Reader, organization: RawBuilder<unknown>) => sql<number>`
    (select count(*) from dataset d where d.organization_id = ${organization} and ${publishedFor(reader)})`,
};

/** Where the organizations are, in id order, after an id: everybody may know of all. */
export function organizationAddresses(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<Address[]> {
  return database.query<Address>(
    sql`select id, slug, updated_at from organization ${after ? sql`where id > ${after}::uuid` : sql``} order by id limit ${limit}`,
  );
}
