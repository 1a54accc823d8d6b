import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Database } from '../../database/index.ts';

interface RecordRow {
  payload: AdapterPayload;
  consumed: number | null;
}

/** Ids are what a browser or a program shows to be let in: only a digest of each is kept. */
const digestOf = (id: string) => createHash('sha256').update(id).digest('base64url');

/**
 * What OpenID Connect remembers, in our database: sessions, codes, refresh tokens, sign-ins under way. What has
 * expired is found for a while, so that a stolen code is known that comes late.
 * @param revoked told of the sessions whose grant was revoked: a code or a refresh token came a second time
 * @returns makes the store of one kind of record
 */
export function adapterOver(database: Database, revoked: (sessionUids: string[]) => Promise<void>) {
  return (model: string): Adapter => {
    async function find(where: ReturnType<typeof sql>, id?: string): Promise<AdapterPayload | undefined> {
      const [row] = await database.query<RecordRow>(sql`
        select payload, extract(epoch from consumed_at)::int as consumed from oidc_record
        where model = ${model} and ${where}`);
      if (!row) return undefined;
      return {
        ...row.payload,
        ...(id !== undefined && { jti: id }),
        ...(row.consumed !== null && { consumed: row.consumed }),
      };
    }
    return {
      async upsert(id, { jti: _, ...payload }, expiresIn) {
        const uid = payload.uid ?? (payload.sessionUid as string | undefined) ?? null;
        const expires = Number.isFinite(expiresIn) ? expiresIn : null;
        await database.query(sql`
          insert into oidc_record (model, digest, payload, grant_id, session_uid, expires_at)
          values (${model}, ${digestOf(id)}, ${JSON.stringify(payload)}::jsonb, ${payload.grantId ?? null}, ${uid},
            now() + make_interval(secs => ${expires}::double precision))
          on conflict (model, digest) do update set payload = excluded.payload, grant_id = excluded.grant_id,
            session_uid = excluded.session_uid, expires_at = excluded.expires_at`);
      },
      find: (id) => find(sql`digest = ${digestOf(id)}`, id),
      findByUid: (uid) => find(sql`session_uid = ${uid}`),
      // Devices without a browser do not sign in here.
      findByUserCode: async () => undefined,
      async consume(id) {
        const taken = await database.query(sql`
          update oidc_record set consumed_at = now()
          where model = ${model} and digest = ${digestOf(id)} and consumed_at is null returning digest`);
        // Of two that come at the same moment one is too late.
        if (taken.length === 0) throw new errors.InvalidGrant('already consumed');
      },
      async destroy(id) {
        await database.query(
          sql`delete from oidc_record where model = ${model} and digest = ${digestOf(id)}`,
        );
      },
      async revokeByGrantId(grantId) {
        const rows = await database.query<{ session_uid: string | null }>(
          sql`delete from oidc_record where grant_id = ${grantId} returning session_uid`,
        );
        await revoked([...new Set(rows.flatMap(({ session_uid: uid }) => uid ?? []))]);
      },
    };
  };
}

/** Sessions that ended in the hub are over at the provider as well, with all that came of them. */
export async function forgetSessions(transaction: Database, uids: string[]): Promise<void> {
  await transaction.query(sql`delete from oidc_record where session_uid = any(${uids}::text[])`);
}

export async function forgetExpired(database: Database): Promise<void> {
  await database.query(sql`delete from oidc_record where expires_at < now() - interval '1 hour'`);
}
