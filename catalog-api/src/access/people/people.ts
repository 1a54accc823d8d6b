import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit, wordsOf } from '../../audit/index.ts';
import { type Database, isDuplicate, named } from '../../database/index.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import type { Actor, Role } from '../actor.ts';
import { organizationNamed } from '../organization-named.ts';
import { isAdministrator, onlyAdministrators } from '../rules.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { type GrantRow, type PersonRow, selectPeople } from './rows.ts';
import { personChanged, type Standings } from './standing.ts';
import { tellOfRole, tellOfSuspension } from './telling.ts';

export interface PeopleQuery {
  q?: string | undefined;
  role?: Role | undefined;
  organization?: string | undefined;
  state?: 'active' | 'suspended' | undefined;
  after?: string | undefined;
  limit: number;
}

/** Roles that mean little without an organization: leaving it out is taken for a slip, null is not. */
const ofOrganizations: readonly Role[] = ['reviewer', 'steward', 'survey-officer'];

/** People, and what they may do; all of it is the administrator's. */
export function createPeople(deps: { database: Database; standings: Standings; sessions: Sessions }) {
  const { database, standings, sessions } = deps;

  async function one(id: string, on: Database = database): Promise<PersonRow> {
    const [row] = await on.query<PersonRow>(selectPeople(sql`p.id = ${id}`));
    if (!row) throw noSuchPerson();
    return row;
  }

  /** A change of a person, in one transaction; every process hears of it. */
  async function change<T>(
    actor: Actor,
    id: string,
    work: (transaction: Database, before: PersonRow) => Promise<T>,
  ): Promise<T> {
    if (!isAdministrator(actor)) throw onlyAdministrators();
    const result = await database.transaction(async (transaction) => {
      await transaction.query(sql`select 1 from person where id = ${id} for update`);
      const done = await work(transaction, await one(id, transaction));
      await transaction.query(sql`update person set revision = revision + 1 where id = ${id}`);
      await personChanged(transaction, id);
      return done;
    });
    standings.forget(id);
    return result;
  }

  const entry = (actor: Actor, action: string, { id, name }: PersonRow) => ({
    actor: actor.id,
    action,
    subjectKind: 'person',
    subjectId: id,
    subjectName: name,
  });

  return {
    /** @throws BusinessError `not-allowed`, `not-found` */
    async get(actor: Actor, id: string): Promise<PersonRow> {
      if (!isAdministrator(actor)) throw onlyAdministrators();
      return one(id);
    },

    /** @throws BusinessError `not-allowed` */
    async list(actor: Actor, query: PeopleQuery) {
      if (!isAdministrator(actor)) throw onlyAdministrators();
      const where = conditions(query);
      const rows = await database.query<PersonRow>(sql`
        ${selectPeople(sql`${where} and (${query.after ?? null}::uuid is null or p.id < ${query.after ?? null})`)}
        order by p.id desc limit ${query.limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from person p where ${where}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    /** Refuses a person everywhere, at once. @throws BusinessError `not-allowed`, `not-found`, `own-suspension` */
    async suspend(actor: Actor, id: string, reason: string): Promise<PersonRow> {
      if (actor.personId === id) throw ownSuspension();
      await change(actor, id, async (transaction, before) => {
        await transaction.query(sql`
          update person set suspended_at = coalesce(suspended_at, now()), suspended_by = ${actor.id}, suspension_reason = ${reason} where id = ${id}`);
        await sessions.endAllIn(transaction, id, actor.id);
        await recordAudit(transaction, [
          {
            ...entry(actor, 'person.suspend', before),
            before: { suspended: before.suspended_at !== null, reason: before.suspension_reason },
            after: { suspended: true, reason },
          },
        ]);
        await tellOfSuspension(transaction, id, reason);
      });
      sessions.forgetAll();
      return one(id);
    },

    /** @throws BusinessError `not-allowed`, `not-found` */
    async restore(actor: Actor, id: string): Promise<PersonRow> {
      await change(actor, id, async (transaction, before) => {
        if (before.suspended_at === null) return;
        await transaction.query(
          sql`update person set suspended_at = null, suspended_by = null, suspension_reason = null where id = ${id}`,
        );
        await recordAudit(transaction, [
          {
            ...entry(actor, 'person.restore', before),
            before: { suspended: true, reason: before.suspension_reason },
            after: { suspended: false, reason: null },
          },
        ]);
      });
      return one(id);
    },

    /** @throws BusinessError `not-allowed`, `not-found`, `unknown-organization`, `role-needs-organization`, `already-granted` */
    async grant(
      actor: Actor,
      id: string,
      input: { role: Role; organization?: string | null },
    ): Promise<GrantRow> {
      const grantId = uuid();
      await change(actor, id, async (transaction, before) => {
        const organization = await organizationFor(transaction, input);
        await transaction
          .query(sql`
            insert into role_grant (id, person_id, role, organization_id, source, granted_by)
            values (${grantId}, ${id}, ${input.role}, ${organization?.id ?? null}, 'hub', ${actor.id})`)
          .catch((error: unknown) => {
            throw isDuplicate(error) ? alreadyGranted() : error;
          });
        await recordAudit(transaction, [
          {
            ...entry(actor, 'role.grant', before),
            organizationId: organization?.id ?? null,
            after: { role: input.role, organization: organization?.slug ?? null },
          },
        ]);
        await tellOfRole(transaction, actor, id, grantAmong(await one(id, transaction), grantId), 'added');
      });
      return grantAmong(await one(id), grantId);
    },

    /** @throws BusinessError `not-allowed`, `not-found`, `granted-elsewhere`, `last-administrator` */
    async withdraw(actor: Actor, id: string, grantId: string): Promise<void> {
      await change(actor, id, async (transaction, before) => {
        const grant = grantAmong(before, grantId);
        if (grant.source === 'token') throw grantedElsewhere();
        await transaction.query(sql`delete from role_grant where id = ${grantId}`);
        if (grant.role === 'admin' && grant.organization === null) await assertAdministrator(transaction);
        await recordAudit(transaction, [
          {
            ...entry(actor, 'role.withdraw', before),
            organizationId: grant.organization?.id ?? null,
            before: { role: grant.role, organization: grant.organization?.slug ?? null },
          },
        ]);
        await tellOfRole(transaction, actor, id, grant, 'removed');
      });
    },

    one,
  };
}

export type People = ReturnType<typeof createPeople>;

function conditions({ q, role, organization, state }: PeopleQuery) {
  const words = q === undefined ? [] : wordsOf(q);
  // A question of signs alone finds nobody; each word may be the beginning of one.
  const tsquery = words.map((word) => `'${word}':*`).join(' & ');
  return sql`true
    ${q === undefined ? sql`` : words.length === 0 ? sql`and false` : sql`and p.words @@ ${tsquery}::tsquery`}
    ${state === undefined ? sql`` : state === 'suspended' ? sql`and p.suspended_at is not null` : sql`and p.suspended_at is null`}
    ${
      role === undefined && organization === undefined
        ? sql``
        : sql`and p.id in (
            select g.person_id from role_grant g where (${role ?? null}::text is null or g.role = ${role ?? null})
              ${
                organization === undefined
                  ? sql``
                  : sql`and g.organization_id in (select id from organization where ${named('organization', organization)})`
              })`
    }`;
}

/** The organization of a role that is to be granted. @throws BusinessError `unknown-organization`, `role-needs-organization` */
export async function organizationFor(
  transaction: Database,
  { role, organization }: { role: Role; organization?: string | null },
) {
  if (organization === undefined && ofOrganizations.includes(role)) throw roleNeedsOrganization();
  if (organization === undefined || organization === null) return null;
  return organizationNamed(transaction, organization);
}

function grantAmong({ grants }: PersonRow, id: string): GrantRow {
  const grant = grants.find((other) => other.id === id);
  if (!grant)
    throw notFound({
      code: 'not-found',
      message: { vi: 'Người này không có vai trò đó.', en: 'The person has no such role.' },
    });
  return grant;
}

/** Whoever takes the last administrator away would lock everybody out. */
async function assertAdministrator(transaction: Database): Promise<void> {
  const [left] = await transaction.query<{ n: number }>(sql`
    select count(*) as n from role_grant g join person p on p.id = g.person_id
    where g.role = 'admin' and g.organization_id is null and p.suspended_at is null`);
  if (left?.n) return;
  throw conflict({
    code: 'last-administrator',
    message: {
      vi: 'Đây là quản trị viên cuối cùng; hãy cấp quyền cho người khác trước.',
      en: 'This is the last administrator: give the role to somebody else first.',
    },
  });
}

const noSuchPerson = () =>
  notFound({ code: 'not-found', message: { vi: 'Không có người này.', en: 'There is no such person.' } });

const ownSuspension = () =>
  conflict({
    code: 'own-suspension',
    message: { vi: 'Không thể tự tạm khoá chính mình.', en: 'Nobody can suspend themselves.' },
  });

const alreadyGranted = () =>
  conflict({
    code: 'already-granted',
    message: { vi: 'Người này đã có vai trò đó.', en: 'The person has this role already.' },
  });

const grantedElsewhere = () =>
  conflict({
    code: 'granted-elsewhere',
    message: {
      vi: 'Vai trò này do hệ thống đăng nhập cấp; hãy rút ở đó.',
      en: 'The sign-in provider gives this role: withdraw it there.',
    },
  });

const roleNeedsOrganization = () =>
  invalid({
    code: 'role-needs-organization',
    message: {
      vi: 'Vai trò này cần một cơ quan; gửi null nếu muốn cho mọi cơ quan.',
      en: 'This role needs an organization; send null if it is meant for every one.',
    },
    faults: [
      {
        pointer: '/organization',
        code: 'role-needs-organization',
        message: { vi: 'Thiếu cơ quan.', en: 'The organization is missing.' },
      },
    ],
  });
