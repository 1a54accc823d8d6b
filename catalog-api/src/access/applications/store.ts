import type { LangText } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { type Database, namedAny } from '../../database/index.ts';
import type { Actor, Role } from '../actor.ts';
import type { ApplicationInput } from './rules.ts';

export interface ApplicationRow {
  id: string;
  name: LangText;
  description: LangText | null;
  has_icon: boolean;
  url: string;
  client_id: string | null;
  roles: Role[];
  organizations: string[];
  /** Those of `organizations` that are there still. */
  shown_organizations: { id: string; slug: string; name: LangText }[];
  position: number;
  revision: number;
  updated_at: string;
}

const columns = sql`
  a.id, a.name, a.description, a.icon is not null as has_icon, a.url, a.client_id, a.roles, a.organizations,
  a.position, a.revision, a.updated_at,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.record->'name') order by o.sort_name), '[]')
   from organization o where o.id = any (a.organizations)) as shown_organizations`;

/**
 * The applications that an actor's roles open. A role in an organization counts for applications of that
 * organization, of those above it, to which its people belong, and of those under it, which it reaches.
 */
function openTo(actor: Actor) {
  const grants = actor.grants.map(({ role, organizationId, reach }) => ({ role, organizationId, reach }));
  return sql`(
    (a.roles = '{}' and a.organizations = '{}') or exists (
      select 1 from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as g(role text, "organizationId" uuid, reach uuid[])
      where (a.roles = '{}' or g.role = 'admin' or g.role = any (a.roles))
        and (a.organizations = '{}' or g."organizationId" is null or a.organizations && g.reach
          or exists (
            with recursive above(id, parent_id) as (
              select id, parent_id from organization where id = g."organizationId"
              union select o.id, o.parent_id from organization o join above on o.id = above.parent_id)
            select 1 from above where above.id = any (a.organizations)))))`;
}

/** Whose applications: what an actor's roles open, or all there are. */
const scope = (actor: Actor | 'all') => (actor === 'all' ? sql`true` : openTo(actor));

/** SQL of applications. */
export const applicationStore = {
  async list(
    database: Database,
    actor: Actor | 'all',
    after: [position: number, id: string] | undefined,
    limit: number,
  ): Promise<{ rows: ApplicationRow[]; total: number }> {
    const rows = await database.query<ApplicationRow>(sql`
      select ${columns} from application a
      where ${scope(actor)} and ${after ? sql`(a.position, a.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
      order by a.position, a.id limit ${limit + 1}`);
    const [count] = await database.query<{ n: number }>(
      sql`select count(*) as n from application a where ${scope(actor)}`,
    );
    return { rows, total: count?.n ?? 0 };
  },

  async find(database: Database, actor: Actor | 'all', id: string): Promise<ApplicationRow | undefined> {
    const [row] = await database.query<ApplicationRow>(
      sql`select ${columns} from application a where a.id = ${id} and ${scope(actor)}`,
    );
    return row;
  },

  async lock(database: Database, id: string): Promise<ApplicationRow | undefined> {
    const [row] = await database.query(sql`select 1 from application where id = ${id} for update`);
    return row === undefined ? undefined : applicationStore.find(database, 'all', id);
  },

  async icon(database: Database, id: string): Promise<{ icon: string | null; revision: number } | undefined> {
    const [row] = await database.query<{ icon: string | null; revision: number }>(
      sql`select icon, revision from application where id = ${id}`,
    );
    return row;
  },

  async insert(database: Database, id: string, input: ApplicationInput, organizations: string[]) {
    await database.query(sql`
      insert into application (id, name, description, icon, url, client_id, roles, organizations, position)
      values (${id}, ${json(input.name)}, ${json(input.description)}, ${input.icon || null}, ${input.url},
        ${input.clientId ?? null}, ${input.roles ?? []}::text[], ${organizations}::uuid[],
        coalesce(${input.order ?? null}::integer, (select max(position) + 1 from application), 0))`);
  },

  async update(database: Database, id: string, input: ApplicationInput, organizations: string[]) {
    await database.query(sql`
      update application set name = ${json(input.name)}, description = ${json(input.description)},
        ${input.icon === undefined ? sql`` : sql`icon = ${input.icon || null},`}
        url = ${input.url}, client_id = ${input.clientId ?? null}, roles = ${input.roles ?? []}::text[],
        organizations = ${organizations}::uuid[], position = coalesce(${input.order ?? null}::integer, position),
        revision = revision + 1, updated_at = now()
      where id = ${id}`);
  },

  async remove(database: Database, id: string): Promise<void> {
    await database.query(sql`delete from application where id = ${id}`);
  },

  /** Those named come first, in that order. */
  async order(database: Database, ids: string[]): Promise<void> {
    await database.query(sql`
      update application a set position = n.position - 1
      from (select id, row_number() over (order by array_position(${ids}::uuid[], id) nulls last, position, id) as position from application) n
      where a.id = n.id and a.position <> n.position - 1`);
  },

  /** Organizations by id or slug, in no order; what is not there is missing. */
  organizationsNamed(database: Database, names: string[]): Promise<{ id: string; slug: string }[]> {
    return database.query(sql`select id, slug from organization where ${namedAny('organization', names)}`);
  },
};

const json = (value: object | undefined) =>
  value === undefined ? sql`null` : sql`${JSON.stringify(value)}::jsonb`;
