import type { LangText } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { type Database, withId } from '../../database/index.ts';
import type { Actor, Role } from '../actor.ts';
import type { PlanName } from '../plan-name.ts';
import { type Predicate, predicateOf } from '../policy/predicate.ts';
import { permitted } from '../policy/sql.ts';
import type { Scope } from '../scopes.ts';

export type KeyState = 'active' | 'expired' | 'revoked';

export interface KeyRow {
  id: string;
  prefix: string;
  hash: string;
  name: string;
  description: string | null;
  /** Of the hub's own keys; a person's key has none. */
  role: Role | null;
  organization_id: string | null;
  person_id: string | null;
  scopes: Scope[] | null;
  plan: PlanName | null;
  requested_plan: PlanName | null;
  plan_reason: string | null;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
  rotated_at: string | null;
  previous_prefix: string | null;
  previous_hash: string | null;
  previous_until: string | null;
}

/** A key with what people want to know of it. */
export interface ListedKey extends KeyRow {
  owner_name: string | null;
  owner_email: string | null;
  owner_plan: PlanName | null;
  owner_roles: Role[];
  organization: { id: string; slug: string; name: LangText } | null;
}

export interface KeyFilter {
  owner?: string | undefined;
  state?: KeyState | undefined;
  planRequested?: boolean | undefined;
}

/** Whose keys an actor may know of, or do something to. The filter of every query below. */
export type KeyView = Predicate<'key', 'read' | 'write'>;

export const readerOfKeys = (actor: Actor): KeyView => predicateOf(actor, 'read', 'key');
export const writerOfKeys = (actor: Actor): KeyView => predicateOf(actor, 'write', 'key');

const listed = sql`
  select k.*, p.name as owner_name, p.email as owner_email, p.plan as owner_plan,
    array(select distinct g.role from role_grant g where g.person_id = k.person_id) as owner_roles,
    case when o.id is not null then jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.record->'name') end as organization
  from api_key k left join person p on p.id = k.person_id left join organization o on o.id = k.organization_id`;

const visible = (view: KeyView) => permitted(view, { person: sql`k.person_id` });

/** By id, or by the prefix that it has now. */
const called = (name: string) => sql`(${withId('k', name)} or k.prefix = ${name})`;

const states = {
  active: sql`k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
  expired: sql`k.revoked_at is null and k.expires_at <= now()`,
  revoked: sql`k.revoked_at is not null`,
};

export async function findKey(
  database: Database,
  view: KeyView,
  name: string,
): Promise<ListedKey | undefined> {
  const [row] = await database.query<ListedKey>(sql`${listed} where ${called(name)} and ${visible(view)}`);
  return row;
}

/** The key alone, held until the transaction ends. */
export async function lockKey(
  transaction: Database,
  view: KeyView,
  name: string,
): Promise<KeyRow | undefined> {
  const [row] = await transaction.query<KeyRow>(
    sql`select k.* from api_key k where ${called(name)} and ${visible(view)} for update`,
  );
  return row;
}

export async function listKeys(
  database: Database,
  view: KeyView,
  { owner, state, planRequested }: KeyFilter,
  before: string | undefined,
  limit: number,
): Promise<{ rows: ListedKey[]; total: number }> {
  const where = sql`${visible(view)}
    ${owner === undefined ? sql`` : sql`and k.person_id = ${owner}`}
    ${state === undefined ? sql`` : sql`and ${states[state]}`}
    ${planRequested ? sql`and k.requested_plan is not null` : sql``}`;
  const rows = await database.query<ListedKey>(sql`
    ${listed} where ${where} ${before === undefined ? sql`` : sql`and k.id < ${before}`} order by k.id desc limit ${limit + 1}`);
  const [count] = await database.query<{ n: number }>(
    sql`select count(*) as n from api_key k where ${where}`,
  );
  return { rows, total: count?.n ?? 0 };
}

export async function insertKey(
  transaction: Database,
  row: Pick<
    KeyRow,
    | 'id'
    | 'prefix'
    | 'hash'
    | 'name'
    | 'description'
    | 'role'
    | 'organization_id'
    | 'person_id'
    | 'scopes'
    | 'expires_at'
    | 'requested_plan'
    | 'plan_reason'
  >,
): Promise<void> {
  await transaction.query(sql`
    insert into api_key (id, prefix, hash, name, description, role, organization_id, person_id, scopes, expires_at,
      requested_plan, plan_reason)
    values (${row.id}, ${row.prefix}, ${row.hash}, ${row.name}, ${row.description}, ${row.role}, ${row.organization_id},
      ${row.person_id}, ${row.scopes}::text[], ${row.expires_at}, ${row.requested_plan}, ${row.plan_reason})`);
}

/** How many keys of a person work. */
export async function countKeys(transaction: Database, personId: string): Promise<number> {
  // Side by side, two could each find room for one more.
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended(${`keys of ${personId}`}, 0))`);
  const [row] = await transaction.query<{ n: number }>(
    sql`select count(*) as n from api_key k where k.person_id = ${personId} and ${states.active}`,
  );
  return row?.n ?? 0;
}

export const stateOf = ({ revoked_at, expires_at }: KeyRow): KeyState =>
  revoked_at !== null
    ? 'revoked'
    : expires_at !== null && Date.parse(expires_at) <= Date.now()
      ? 'expired'
      : 'active';
