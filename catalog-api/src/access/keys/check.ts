import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { unauthenticated } from '../../errors.ts';
import { type Actor, type Grant, systemActor } from '../actor.ts';
import { createBelieved } from '../believed.ts';
import type { LastUsed } from './last-used.ts';
import type { KeyRow } from './rows.ts';
import { hashOf } from './secret.ts';

/** On which processes say that a key changed: its hash, or `*`. */
export const keyChanges = 'access_keys';

/** What a person may do as they are now. @throws BusinessError `suspended` */
export type OwnerOf = (personId: string) => Promise<{ grants: readonly Grant[] }>;

export interface KeyCheckOptions {
  database: Database;
  ownerOf: OwnerOf;
  used: LastUsed;
  /** Accepted as an administrator's key: the token file of the data directory. */
  adminToken?: string | undefined;
}

type Known = KeyRow & { reach: string[] };

/** Whose key it is. What was looked up is believed until somebody says that it changed. */
export function createKeyCheck({ database, ownerOf, used, adminToken }: KeyCheckOptions) {
  const adminHash = adminToken && Buffer.from(hashOf(adminToken));
  const believed = createBelieved({ database, channel: keyChanges, lookUp: (hash) => find(database, hash) });

  return {
    /**
     * @throws BusinessError `unauthenticated` (bad-key) when the key is unknown, revoked or expired; what a
     * suspended owner comes to
     */
    async authenticate(key: string): Promise<Actor> {
      const hash = hashOf(key);
      if (adminHash && timingSafeEqual(Buffer.from(hash), adminHash)) return systemActor('admin-token');
      const row = await believed.get(hash);
      if (!isGood(row, hash)) throw badKey();
      const grants = await grantsOf(row, ownerOf);
      if (!grants) throw badKey();
      used.note(row.id);
      return {
        kind: 'key',
        id: `key:${row.prefix}`,
        name: row.name,
        grants,
        ...(row.person_id && { personId: row.person_id }),
        key: { id: row.id, plan: row.plan, ...(row.scopes && { scopes: row.scopes }) },
      };
    },
    forget: believed.forget,
    stop: believed.stop,
  };
}

export type KeyCheck = ReturnType<typeof createKeyCheck>;

function isGood(row: Known, hash: string): boolean {
  const now = Date.now();
  const until = hash === row.hash ? row.expires_at : (row.previous_until ?? row.created_at);
  const ends = [until, row.expires_at].filter((text) => text !== null).map((text) => Date.parse(text));
  return row.revoked_at === null && ends.every((end) => end > now);
}

async function grantsOf(row: Known, ownerOf: OwnerOf): Promise<readonly Grant[] | undefined> {
  if (row.person_id !== null) return (await ownerOf(row.person_id)).grants;
  if (row.role === null) return undefined;
  return [{ role: row.role, organizationId: row.organization_id, reach: row.reach }];
}

/** @throws BusinessError `unauthenticated` (bad-key): what is unknown is asked for again each time */
async function find(database: Database, hash: string): Promise<Known> {
  const [row] = await database.query<Known>(sql`
    with recursive found as (select * from api_key where hash = ${hash} or previous_hash = ${hash}),
    reach(id) as (
      select organization_id from found where organization_id is not null
      union select o.id from organization o join reach r on o.parent_id = r.id)
    select found.*, array(select id::text from reach) as reach from found`);
  if (!row) throw badKey();
  return row;
}

export const badKey = () =>
  unauthenticated({
    code: 'bad-key',
    message: {
      vi: 'Khoá API không đúng, đã bị thu hồi hoặc hết hạn.',
      en: 'The API key is wrong, revoked or expired.',
    },
  });
