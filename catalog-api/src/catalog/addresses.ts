import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

export interface PublicAddress {
  id: string;
  slug: string;
  updated_at: string;
}

const isPublic = sql`withdrawn_at is null and 'public' = any (audience) and published_version is not null`;
const afterId = (after: string | undefined) => (after ? sql`and id > ${after}::uuid` : sql``);

/** Where the datasets are that everybody may see, in id order, after an id. */
export function publicAddresses(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<PublicAddress[]> {
  return database.query<PublicAddress>(
    sql`select id, slug, updated_at from dataset where ${isPublic} ${afterId(after)} order by id limit ${limit}`,
  );
}

/** Where the organizations are, in id order, after an id. */
export function organizationAddresses(
  database: Database,
  after: string | undefined,
  limit: number,
): Promise<PublicAddress[]> {
  return database.query<PublicAddress>(
    sql`select id, slug, updated_at from organization ${after ? sql`where id > ${after}::uuid` : sql``} order by id limit ${limit}`,
  );
}

/** The id with which a page of `size` after an id ends; undefined when the page is the last one. */
export async function endOfPage(
  database: Database,
  after: string | undefined,
  size: number,
): Promise<string | undefined> {
  const rows = await database.query<{ id: string }>(
    sql`select id from dataset where ${isPublic} ${afterId(after)} order by id offset ${size - 1} limit 2`,
  );
  return rows.length === 2 ? rows[0]?.id : undefined;
}
