import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { invalid, notFound, unauthenticated } from '../errors.ts';
import { type Actor, type Role, systemActor } from './actor.ts';

export interface KeyRow {
  id: string;
  prefix: string;
  name: string;
  role: Role;
  organization_id: string | null;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface NewKey {
  name: string;
  role: Role;
  organizationId?: string | null;
  expiresAt?: string;
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
/** How long a key that was looked up is believed without asking again: a revocation works after this long. */
const believed = 1000;

/**
 * API keys: shown once, kept as SHA-256. A key has 256 random bits, so a plain hash is enough, and looking it
 * up by its hash compares nothing secret byte by byte.
 * @param adminToken accepted as an administrator's key: the token file of the data directory
 */
export function createKeys({ database, adminToken }: { database: Database; adminToken?: string }) {
  const recent = new Map<string, { actor: Actor; until: number }>();
  const adminHash = adminToken && Buffer.from(hashOf(adminToken));

  return {
    /** @throws BusinessError `unauthenticated` (bad-key) when the key is unknown, revoked or expired */
    async authenticate(key: string): Promise<Actor> {
      const hash = hashOf(key);
      if (adminHash && timingSafeEqual(Buffer.from(hash), adminHash)) return systemActor('admin-token');
      const known = recent.get(hash);
      if (known && known.until > Date.now()) return known.actor;
      const actor = await find(database, hash);
      if (recent.size > 10_000) recent.clear();
      recent.set(hash, { actor, until: Date.now() + believed });
      return actor;
    },

    /** Makes a key. @returns the row and the key itself, which nobody can see again */
    async create(actor: Actor, input: NewKey): Promise<{ row: KeyRow; key: string }> {
      const secret = randomBytes(32).toString('base64url');
      const prefix = `eh_${randomBytes(4).toString('hex')}`;
      const key = `${prefix}_${secret}`;
      const row = await database.transaction(async (transaction) => {
        const [made] = await transaction.query<KeyRow>(sql`
          insert into api_key (id, prefix, hash, name, role, organization_id, expires_at)
          values (${uuid()}, ${prefix}, ${hashOf(key)}, ${input.name}, ${input.role}, ${input.organizationId ?? null}, ${input.expiresAt ?? null})
          returning *`);
        if (!made) throw new Error('the key was not made');
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'key.create',
            subjectKind: 'key',
            subjectId: made.id,
            details: { name: input.name, role: input.role },
          },
        ]);
        return made;
      });
      return { row, key };
    },

    async list(after: string | undefined, limit: number): Promise<{ rows: KeyRow[]; total: number }> {
      const rows = await database.query<KeyRow>(sql`
        select * from api_key where ${after ?? null}::uuid is null or id > ${after ?? null} order by id limit ${limit + 1}`);
      const [count] = await database.query<{ n: number }>(sql`select count(*) as n from api_key`);
      return { rows, total: count?.n ?? 0 };
    },

    /** @param name the key's id or its prefix @throws BusinessError `not-found` */
    async revoke(actor: Actor, name: string): Promise<void> {
      await database.transaction(async (transaction) => {
        const [row] = await transaction.query<KeyRow>(sql`
          update api_key set revoked_at = coalesce(revoked_at, now()) where id::text = ${name} or prefix = ${name} returning *`);
        if (!row)
          throw notFound({
            code: 'not-found',
            message: { vi: 'Không có khoá này.', en: 'There is no such key.' },
          });
        await recordAudit(transaction, [
          { actor: actor.id, action: 'key.revoke', subjectKind: 'key', subjectId: row.id },
        ]);
      });
      recent.clear();
    },
  };
}

export type Keys = ReturnType<typeof createKeys>;

async function find(database: Database, hash: string): Promise<Actor> {
  // The use is noted once a minute at most, so that reading by key does not write each time.
  const [row] = await database.query<KeyRow & { reach: string[] }>(sql`
    with recursive found as (select * from api_key where hash = ${hash}),
    used as (
      update api_key set last_used_at = now()
      where hash = ${hash} and (last_used_at is null or last_used_at < now() - interval '1 minute')),
    reach(id) as (
      select organization_id from found where organization_id is not null
      union select o.id from organization o join reach r on o.parent_id = r.id)
    select found.*, array(select id::text from reach) as reach from found
    where revoked_at is null and (expires_at is null or expires_at > now())`);
  if (!row) throw badKey();
  return {
    kind: 'key',
    id: `key:${row.prefix}`,
    name: row.name,
    grants: [{ role: row.role, organizationId: row.organization_id, reach: row.reach }],
  };
}

export const badKey = () =>
  unauthenticated({
    code: 'bad-key',
    message: {
      vi: 'Khoá API không đúng, đã bị thu hồi hoặc hết hạn.',
      en: 'The API key is wrong, revoked or expired.',
    },
  });

export const unknownOrganization = () =>
  invalid({
    code: 'unknown-organization',
    message: { vi: 'Không có cơ quan này.', en: 'There is no such organization.' },
    faults: [
      {
        pointer: '/organization',
        code: 'unknown-organization',
        message: {
          vi: 'Dùng mã (slug) hoặc id của cơ quan.',
          en: 'Use the slug or the id of an organization.',
        },
      },
    ],
  });
