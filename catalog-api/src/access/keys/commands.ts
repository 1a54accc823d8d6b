import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { conflict, invalid, notAllowed, notFound } from '../../errors.ts';
import type { Actor, Role } from '../actor.ts';
import type { PlanName } from '../plan-name.ts';
import { isAdministrator, onlyAdministrators } from '../rules.ts';
import type { Scope } from '../scopes.ts';
import { keyChanges } from './check.ts';
import { countKeys, insertKey, type KeyRow, lockKey, stateOf, writerOfKeys } from './rows.ts';
import { newSecret } from './secret.ts';

export interface NewKey {
  name: string;
  description?: string | undefined;
  /** Of the hub's own key; a key without a role is the caller's. */
  role?: Role | undefined;
  organizationId?: string | null | undefined;
  scopes?: Scope[] | undefined;
  expiresAt?: string | undefined;
  plan?: PlanName | undefined;
  planReason?: string | undefined;
}

export interface MadeKey {
  id: string;
  /** Nobody can see it again. */
  key: string;
}

/** Keys of one person that work at once. */
const mostKeys = 50;

/** What is done to keys; each tells all processes at its commit, and this one at once. */
export function createKeyCommands({
  database,
  forget,
}: {
  database: Database;
  forget: (hash: string) => void;
}) {
  async function changed(transaction: Database, ...hashes: (string | null)[]): Promise<void> {
    for (const hash of hashes) if (hash !== null) await transaction.notify(keyChanges, hash);
  }
  const forgetAll = ({ hash, previous_hash }: KeyRow) => {
    forget(hash);
    if (previous_hash !== null) forget(previous_hash);
  };

  return {
    /** @throws BusinessError `not-allowed`, `invalid`, `conflict` (too-many-keys) */
    async create(actor: Actor, input: NewKey): Promise<MadeKey> {
      assertMayCreate(actor, input);
      assertLater(input.expiresAt);
      const { prefix, key, hash } = newSecret();
      const id = uuid();
      await database.transaction(async (transaction) => {
        const held = holderOf(actor, input);
        if (held.person_id !== null && (await countKeys(transaction, held.person_id)) >= mostKeys)
          throw tooManyKeys();
        await insertKey(transaction, { id, prefix, hash, ...held, ...described(input) });
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'key.create',
            subjectKind: 'key',
            subjectId: id,
            subjectName: `${input.name} (${prefix})`,
            organizationId: held.organization_id,
            details: { name: input.name, ...(held.scopes ? { scopes: held.scopes } : { role: held.role }) },
          },
        ]);
      });
      return { id, key };
    },

    /**
     * Gives a key another secret; the one before works for `overlapHours` more, and one older no longer.
     * @throws BusinessError `not-found`, `conflict` (key-ended)
     */
    async rotate(actor: Actor, name: string, overlapHours: number): Promise<MadeKey> {
      const { prefix, key, hash } = newSecret();
      const row = await database.transaction(async (transaction) => {
        const before = await lockKey(transaction, writerOfKeys(actor), name);
        if (!before) throw noSuchKey();
        if (stateOf(before) !== 'active') throw keyEnded();
        await transaction.query(sql`
          update api_key set prefix = ${prefix}, hash = ${hash}, previous_prefix = ${before.prefix},
            previous_hash = ${before.hash}, previous_until = now() + make_interval(hours => ${overlapHours}), rotated_at = now()
          where id = ${before.id}`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'key.rotate',
            subjectKind: 'key',
            subjectId: before.id,
            subjectName: `${before.name} (${prefix})`,
            details: { before: before.prefix, overlapHours },
          },
        ]);
        await changed(transaction, before.hash, before.previous_hash);
        return before;
      });
      forgetAll(row);
      return { id: row.id, key };
    },

    /** @param name the key's id or its prefix @throws BusinessError `not-found` */
    async revoke(actor: Actor, name: string): Promise<void> {
      const row = await database.transaction(async (transaction) => {
        const before = await lockKey(transaction, writerOfKeys(actor), name);
        if (!before) throw noSuchKey();
        if (before.revoked_at !== null) return before;
        await transaction.query(sql`update api_key set revoked_at = now() where id = ${before.id}`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'key.revoke',
            subjectKind: 'key',
            subjectId: before.id,
            subjectName: `${before.name} (${before.prefix})`,
          },
        ]);
        await changed(transaction, before.hash, before.previous_hash);
        return before;
      });
      forgetAll(row);
    },

    /** Gives a key a plan of its own, or takes it away; either decides on a plan that was asked for. */
    async setPlan(actor: Actor, name: string, plan: PlanName | null, comment?: string): Promise<KeyRow> {
      if (!isAdministrator(actor)) throw onlyAdministrators();
      const row = await database.transaction(async (transaction) => {
        const before = await lockKey(transaction, writerOfKeys(actor), name);
        if (!before) throw noSuchKey();
        await transaction.query(sql`
          update api_key set plan = ${plan}, requested_plan = null, plan_reason = null where id = ${before.id}`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'key.plan',
            subjectKind: 'key',
            subjectId: before.id,
            subjectName: `${before.name} (${before.prefix})`,
            before: { plan: before.plan, requestedPlan: before.requested_plan },
            after: { plan, requestedPlan: null },
            ...(comment !== undefined && { details: { comment } }),
          },
        ]);
        await changed(transaction, before.hash, before.previous_hash);
        return before;
      });
      forgetAll(row);
      return row;
    },
  };
}

export type KeyCommands = ReturnType<typeof createKeyCommands>;

/** Whose key it becomes: the hub's own, with a role, or the caller's, with scopes. */
const holderOf = (actor: Actor, { role, organizationId, scopes }: NewKey) =>
  role === undefined
    ? {
        role: null,
        organization_id: null,
        person_id: actor.personId ?? null,
        scopes: scopes ?? (['read'] satisfies Scope[]),
      }
    : { role, organization_id: organizationId ?? null, person_id: null, scopes: null };

const described = ({ name, description, expiresAt, plan, planReason }: NewKey) => ({
  name,
  description: description ?? null,
  expires_at: expiresAt ?? null,
  requested_plan: plan ?? null,
  plan_reason: planReason ?? null,
});

function assertMayCreate(actor: Actor, { role, scopes, organizationId }: NewKey): void {
  if (role !== undefined) {
    if (!isAdministrator(actor)) throw onlyAdministrators();
    if (scopes) throw notBoth('/scopes');
    return;
  }
  if (organizationId) throw notBoth('/organization');
  if (actor.personId === undefined || actor.kind !== 'person') throw noPerson();
}

function assertLater(expiresAt: string | undefined): void {
  if (expiresAt === undefined || Date.parse(expiresAt) > Date.now()) return;
  throw invalid({
    code: 'bad-request',
    message: { vi: 'Thời điểm hết hạn đã qua.', en: 'The expiry is past.' },
    faults: [
      {
        pointer: '/expiresAt',
        code: 'past',
        message: { vi: 'Phải ở tương lai.', en: 'It must be in the future.' },
      },
    ],
  });
}

const notBoth = (pointer: string) =>
  invalid({
    code: 'bad-request',
    message: {
      vi: 'Khoá có vai trò thì không có quyền riêng, khoá cá nhân thì không có cơ quan.',
      en: 'A key with a role has no scopes, and a key of one’s own has no organization.',
    },
    faults: [
      {
        pointer,
        code: 'not-here',
        message: { vi: 'Không dùng cùng nhau.', en: 'The two do not go together.' },
      },
    ],
  });

const noPerson = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Chỉ người dùng đã đăng nhập mới tạo được khoá cho mình; khoá của hệ thống cần có vai trò.',
      en: 'Only people who are signed in make keys of their own; a key of the hub needs a role.',
    },
  });

export const noSuchKey = () =>
  notFound({ code: 'not-found', message: { vi: 'Không có khoá này.', en: 'There is no such key.' } });

const keyEnded = () =>
  conflict({
    code: 'key-ended',
    message: {
      vi: 'Khoá đã bị thu hồi hoặc hết hạn; hãy tạo khoá mới.',
      en: 'The key was revoked or has expired; make a new one.',
    },
  });

const tooManyKeys = () =>
  conflict({
    code: 'too-many-keys',
    message: {
      vi: `Mỗi người có tối đa ${mostKeys} khoá đang dùng; hãy thu hồi khoá không dùng nữa.`,
      en: `A person has at most ${mostKeys} working keys; revoke those that are not used any more.`,
    },
  });
