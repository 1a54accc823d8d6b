import { fold, pickText } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, permitted } from '../access/index.ts';
import { datasetLists, readerOf as datasetReaderOf } from '../catalog/index.ts';
import { type Database, named } from '../database/index.ts';
import type { Json } from './document/read.ts';
import { readerOf, writerOf } from './policy.ts';
import {
  type ServiceRecord,
  type ServiceRow,
  serviceColumns,
  serviceTables,
  visibleServices,
} from './rows.ts';

export interface ServiceQuery {
  q?: string | undefined;
  organization?: string | undefined;
  theme?: string | undefined;
  dataset?: string | undefined;
  accessRights?: string | undefined;
  state?: string | undefined;
  /** Only those that have a published copy. */
  isPublished?: boolean;
  after?: [string, string] | undefined;
  limit: number;
}

/** SQL of services. */
export const serviceStore = {
  /** By id or slug, retired ones too. */
  async find(database: Database, name: string, lock = false): Promise<ServiceRow | undefined> {
    const [row] = await database.query<ServiceRow>(
      sql`select ${serviceColumns} from ${serviceTables} where ${named('s', name)} ${lock ? sql`for update of s` : sql``}`,
    );
    return row;
  },

  async list(
    database: Database,
    actor: Actor,
    query: ServiceQuery,
  ): Promise<{ rows: ServiceRow[]; total: number }> {
    const where = filterOf(actor, query);
    const rows = await database.query<ServiceRow>(sql`
      select ${serviceColumns} from ${serviceTables} where ${where}
      ${query.after ? sql`and (s.sort_title, s.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
      order by s.sort_title, s.id limit ${query.limit + 1}`);
    const [count] = await database.query<{ n: number }>(
      sql`select count(*) as n from ${serviceTables} where ${where}`,
    );
    return { rows, total: count?.n ?? 0 };
  },

  /** Published services after an id, in id order: how all of them are walked. */
  page(database: Database, actor: Actor, after: string | undefined, limit: number): Promise<ServiceRow[]> {
    return database.query<ServiceRow>(sql`
      select ${serviceColumns} from ${serviceTables}
      where ${visibleServices(readerOf(actor))} and s.published_record is not null
        ${after ? sql`and s.id > ${after}` : sql``}
      order by s.id limit ${limit}`);
  },

  /** The next published services after an id, for the hub's own care of them: nobody reads these. */
  published(database: Database, after: string | undefined, limit: number): Promise<ServiceRow[]> {
    return database.query<ServiceRow>(sql`
      select ${serviceColumns} from ${serviceTables}
      where s.retired_at is null and s.published_record is not null ${after ? sql`and s.id > ${after}::uuid` : sql``}
      order by s.id limit ${limit}`);
  },

  async insert(
    database: Database,
    row: { id: string; slug: string; organizationId: string; record: ServiceRecord; audience: string[] },
  ): Promise<void> {
    const { title, words } = foldedOf(row.record);
    await database.query(sql`
      insert into service (id, slug, organization_id, record, state, audience, sort_title, words)
      values (${row.id}, ${row.slug}, ${row.organizationId}, ${JSON.stringify(row.record)}::jsonb, 'draft',
        ${row.audience}::text[], ${title}, ${words})`);
    await datasetsOf(database, row.id, row.record, false);
  },

  /** Saves what a command changed; the revision grows by one. */
  async save(database: Database, row: ServiceRow): Promise<void> {
    const { title, words } = foldedOf(row.published_record ?? row.record);
    const published = row.published_record === null ? null : JSON.stringify(row.published_record);
    await database.query(sql`
      update service set slug = ${row.slug}, record = ${JSON.stringify(row.record)}::jsonb,
        published_record = ${published}::jsonb, state = ${row.state}, version = ${row.version},
        published_at = ${row.published_at}, audience = ${row.audience}::text[], sort_title = ${title}, words = ${words},
        retired_at = ${row.retired_at}, revision = revision + 1, updated_at = now()
      where id = ${row.id}`);
    await datasetsOf(database, row.id, row.record, false);
    await datasetsOf(database, row.id, row.published_record, true);
  },

  async addDocument(database: Database, serviceId: string, document: Json): Promise<string> {
    const id = uuid();
    await database.query(sql`
      insert into service_document (id, service_id, document)
      values (${id}, ${serviceId}, ${JSON.stringify(document)}::json)`);
    return id;
  },

  async document(database: Database, id: string): Promise<Json | undefined> {
    const [row] = await database.query<{ document: Json }>(
      sql`select document from service_document where id = ${id}`,
    );
    return row?.document;
  },

  /** Forgets the documents that neither copy of a service names any more. */
  async dropUnused(database: Database, row: ServiceRow): Promise<void> {
    const used = [row.record, row.published_record].flatMap((record) =>
      (record?.versions ?? []).map(({ documentId }) => documentId),
    );
    await database.query(
      sql`delete from service_document where service_id = ${row.id} and id <> all (${used}::uuid[])`,
    );
  },
};

function filterOf(actor: Actor, query: ServiceQuery): RawBuilder<unknown> {
  const own = permitted(writerOf(actor), { organization: sql`s.organization_id` });
  const parts = [
    // Drafts are their owner's; the audience of what was never published is the owner alone.
    sql`(s.retired_at is null and (${own} or (s.published_record is not null and ${visibleServices(readerOf(actor))})))`,
    ...(query.isPublished ? [sql`s.published_record is not null`] : []),
    ...words(query.q).map((word) => sql`s.words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    ...(query.organization ? [named('o', query.organization)] : []),
    ...(query.theme ? [sql`coalesce(s.published_record, s.record)->'themes' ? ${query.theme}`] : []),
    ...(query.accessRights
      ? [
          sql`coalesce(coalesce(s.published_record, s.record)->>'accessRights', 'open') = ${query.accessRights}`,
        ]
      : []),
    ...(query.dataset
      ? [
          // Of a dataset that the actor may not know of, nothing is told by what serves it.
          sql`s.id in (select x.service_id from service_dataset x
            where x.is_published and x.dataset_id in ${datasetLists.idsOf(datasetReaderOf(actor), query.dataset)})`,
        ]
      : []),
    // To a reader a service whose working copy is being changed is a published one.
    ...(query.state
      ? [
          sql`(case when ${own} or s.published_record is null then s.state else 'published' end) = ${query.state}`,
        ]
      : []),
  ];
  return sql.join(parts, sql` and `);
}

const words = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12);

function foldedOf({ title, description, keywords }: ServiceRecord): { title: string; words: string } {
  const all = [
    ...Object.values(title),
    ...Object.values(description ?? {}),
    ...Object.values(keywords ?? {}).flat(),
  ];
  return { title: fold(pickText(title, 'vi')), words: fold(all.join(' ')).slice(0, 20_000) };
}

async function datasetsOf(
  database: Database,
  id: string,
  record: ServiceRecord | null,
  isPublished: boolean,
): Promise<void> {
  await database.query(
    sql`delete from service_dataset where service_id = ${id} and is_published = ${isPublished}`,
  );
  await database.query(sql`
    insert into service_dataset (service_id, dataset_id, is_published)
    select ${id}::uuid, unnest(${record?.datasets ?? []}::uuid[]), ${isPublished}::boolean`);
}
