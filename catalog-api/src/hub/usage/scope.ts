import { type RawBuilder, sql } from 'kysely';
import { type Actor, isAdministrator, onlyAdministrators, permits, predicateOf } from '../../access/index.ts';
import { type Database, named } from '../../database/index.ts';
import { invalid, notAllowed, notFound } from '../../errors.ts';

/** Whose calls, or calls of whose data, a report is about. */
export interface UsageScope {
  /** The condition on both tables of usage, which is `u`. */
  where: RawBuilder<unknown>;
  /** Whether it tells who called: of one's own calls one knows. */
  callers: boolean;
}

/**
 * One's own calls; those of everybody for administrators who ask, and for keys of the hub that are theirs.
 * @throws BusinessError `not-allowed`
 */
export function ownScope(actor: Actor, { all, key }: { all?: boolean; key?: string }): UsageScope {
  const everybody = isAdministrator(actor) && (all || actor.personId === undefined);
  if (all && !everybody) throw onlyAdministrators();
  const mine = everybody
    ? sql`true`
    : actor.personId !== undefined
      ? sql`u.person_id = ${actor.personId}`
      : sql`u.key_id = ${actor.key?.id ?? null}::uuid`;
  return { where: key === undefined ? mine : sql`${mine} and u.key_id = ${key}`, callers: everybody };
}

/**
 * Calls of what an organization offers, and those under it, for whoever keeps its records.
 * @throws BusinessError `not-found`, `not-allowed`
 */
export async function organizationScope(database: Database, actor: Actor, name: string): Promise<UsageScope> {
  const rows = await database.query<{ id: string }>(sql`
    with recursive under(id) as (
      select id from organization where ${named('organization', name)}
      union select o.id from organization o join under u on o.parent_id = u.id)
    select id from under`);
  const [top] = rows;
  if (!top)
    throw notFound({
      code: 'not-found',
      message: { vi: 'Không có cơ quan này.', en: 'There is no such organization.' },
    });
  if (!permits(predicateOf(actor, 'read', 'usage'), [`org:${top.id}`]))
    throw notAllowed({
      code: 'not-allowed',
      message: {
        vi: 'Chỉ cán bộ phụ trách dữ liệu của cơ quan mới xem được việc sử dụng.',
        en: 'Usage is for those who keep the organization’s data.',
      },
    });
  const ids = rows.map(({ id }) => id);
  return { where: sql`u.organization_id = any (${ids}::uuid[])`, callers: true };
}

export interface Period {
  from: string;
  to: string;
}

/** Days of one report at most. */
const longest = 3660;

/** @throws BusinessError `invalid` */
export function periodOf(query: { from?: string; to?: string }, now = Date.now()): Period {
  const to = query.to ?? dayOf(now);
  const from = query.from ?? dayOf(Date.parse(to) - 29 * 86_400_000);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days >= 1 && days <= longest) return { from, to };
  throw invalid({
    code: 'bad-request',
    message: { vi: 'Khoảng thời gian không hợp lệ.', en: 'The period is not valid.' },
    faults: [
      {
        parameter: days < 1 ? 'to' : 'from',
        code: 'bad-period',
        message: {
          vi: `Từ ngày đầu đến ngày cuối, không quá ${longest} ngày.`,
          en: `From a first day to a last one, ${longest} days at most.`,
        },
      },
    ],
  });
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
