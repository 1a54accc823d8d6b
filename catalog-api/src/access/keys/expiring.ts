import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { post } from '../../notifications/index.ts';

/** How long before a key expires its owner is told, in days. */
const days = 7;

/** Tells people of those of their keys that are about to expire, once each. */
export async function tellOfExpiry(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const rows = await transaction.query<{
      person_id: string;
      id: string;
      name: string;
      prefix: string;
      expires_at: string;
    }>(sql`
      with due as (
        select id from api_key
        where revoked_at is null and person_id is not null and not expiry_told
          and expires_at > now() and expires_at < now() + make_interval(days => ${days})
        order by id for update skip locked)
      update api_key k set expiry_told = true from due where k.id = due.id
      returning k.person_id, k.id, k.name, k.prefix, k.expires_at`);
    for (const { person_id: person, id, name: key, prefix, expires_at: expiresAt } of rows)
      await post(transaction, {
        to: { person },
        kind: 'key-expiring',
        subject: `key:${id}`,
        link: '/workspace/keys',
        parameters: { key, prefix, expiresAt },
      });
  });
}
