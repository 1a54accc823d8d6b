import type { LangText } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Predicate, permitted, predicateOf } from '../../access/index.ts';
import { readerOf as datasetReaderOf } from '../../catalog/index.ts';
import type { Database } from '../../database/index.ts';

export type RequestState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'ended' | 'expired';

export interface RequestRow {
  id: string;
  dataset_id: string;
  organization_id: string;
  person_id: string;
  key_id: string | null;
  purpose: string;
  wanted_until: string | null;
  state: RequestState;
  comment: string | null;
  decided_at: string | null;
  decided_by: string | null;
  expires_at: string | null;
  ended_at: string | null;
  created_at: string;
  dataset: {
    id: string;
    slug: string;
    title: LangText;
    organization: { id: string; slug: string; name: LangText };
  };
  requester_name: string | null;
  requester_email: string | null;
  key: { id: string; prefix: string; name: string } | null;
}

export type RequestView = 'mine' | 'decide';

/** Whose requests an actor may know of: their own, and those on datasets of the organizations that they keep. */
export const readerOfRequests = (actor: Actor) => predicateOf(actor, 'read', 'access-request');
export const reviewerOfRequests = (actor: Actor) => predicateOf(actor, 'review', 'access-request');

const where = (predicate: Predicate<'access-request', 'read' | 'review'>) =>
  permitted(predicate, { organization: sql`d.organization_id`, person: sql`r.person_id` });

/** What has run out is no longer approved, though nobody ended it. */
const state = sql`case when r.state = 'approved' and r.expires_at <= now() then 'expired' else r.state end`;

/** What a request says of its dataset to who may no longer know of it: since it was asked for, it may have been closed. */
const closed = JSON.stringify({
  vi: 'Bộ dữ liệu không còn xem được',
  en: 'A dataset that can no longer be seen',
});

/** Whether an actor may know of the dataset of a request now. */
const known = (actor: Actor) => sql`
  ((d.withdrawn_at is null and d.published_version is not null and ${permitted(datasetReaderOf(actor), { labels: sql`d.audience` })})
    or ${permitted(predicateOf(actor, 'read', 'draft'), { organization: sql`d.organization_id` })})`;

const columns = (
  actor: Actor,
) => sql`r.id, r.dataset_id, d.organization_id, r.person_id, r.key_id, r.purpose, r.wanted_until, ${state} as state,
  r.comment, r.decided_at, r.decided_by, r.expires_at, r.ended_at, r.created_at,
  case when ${known(actor)} then jsonb_build_object('id', d.id, 'slug', d.slug,
    'title', coalesce((select v.record->'title' from dataset_version v where v.dataset_id = d.id and v.version = d.published_version),
      jsonb_build_object('vi', d.slug)))
  else jsonb_build_object('id', d.id, 'slug', d.id, 'title', ${closed}::jsonb) end
    || jsonb_build_object('organization', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.record->'name')) as dataset,
  p.name as requester_name, p.email as requester_email,
  case when k.id is not null then jsonb_build_object('id', k.id, 'prefix', k.prefix, 'name', k.name) end as key`;

const tables = sql`access_request r join dataset d on d.id = r.dataset_id join organization o on o.id = d.organization_id
  join person p on p.id = r.person_id left join api_key k on k.id = r.key_id`;

export interface RequestFilter {
  view: RequestView;
  state?: RequestState | undefined;
  dataset?: string | undefined;
}

export async function pageOfRequests(
  database: Database,
  actor: Actor,
  filter: RequestFilter,
  before: string | undefined,
  limit: number,
): Promise<{ rows: RequestRow[]; total: number }> {
  const conditions: RawBuilder<unknown>[] = [
    filter.view === 'decide' ? where(reviewerOfRequests(actor)) : where(readerOfRequests(actor)),
    ...(filter.view === 'mine' ? [sql`r.person_id = ${actor.personId ?? null}::uuid`] : []),
    ...(filter.state ? [sql`${state} = ${filter.state}`] : []),
    ...(filter.dataset ? [sql`r.dataset_id = ${filter.dataset}`] : []),
  ];
  const all = sql.join(conditions, sql` and `);
  const rows = await database.query<RequestRow>(sql`
    select ${columns(actor)} from ${tables} where ${all} ${before === undefined ? sql`` : sql`and r.id < ${before}`}
    order by r.id desc limit ${limit + 1}`);
  const [count] = await database.query<{ n: number }>(
    sql`select count(*) as n from access_request r join dataset d on d.id = r.dataset_id where ${all}`,
  );
  return { rows, total: count?.n ?? 0 };
}

/** @param lock holds the request until the transaction ends */
export async function findRequest(
  database: Database,
  actor: Actor,
  reader: Predicate<'access-request', 'read' | 'review'>,
  id: string,
  lock = false,
): Promise<RequestRow | undefined> {
  const [row] = await database.query<RequestRow>(sql`
    select ${columns(actor)} from ${tables} where r.id = ${id} and ${where(reader)} ${lock ? sql`for update of r` : sql``}`);
  return row;
}

export async function insertRequest(
  transaction: Database,
  row: Pick<RequestRow, 'id' | 'dataset_id' | 'person_id' | 'key_id' | 'purpose' | 'wanted_until'>,
): Promise<void> {
  await transaction.query(sql`
    insert into access_request (id, dataset_id, person_id, key_id, purpose, wanted_until)
    values (${row.id}, ${row.dataset_id}, ${row.person_id}, ${row.key_id}, ${row.purpose}, ${row.wanted_until})`);
}

/** The dataset's owner, and how its data is shared, when the reader may know of it. */
export async function askedFor(
  database: Database,
  id: string,
): Promise<{ organization_id: string; title: LangText; sharing: string } | undefined> {
  const [row] = await database.query<{ organization_id: string; title: LangText; sharing: string }>(sql`
    select d.organization_id, v.record->'title' as title, coalesce(v.record->>'accessRights', 'open') as sharing
    from dataset d join dataset_version v on v.dataset_id = d.id and v.version = d.published_version where d.id = ${id}`);
  return row;
}
