import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type Channel, type Kind, kinds } from './kinds.ts';

export interface Settings {
  kinds: Partial<Record<Kind, Channel>>;
  /** Whether e-mails come at all; what concerns the account itself comes always. */
  mail: boolean;
}

const untouched: Settings = { kinds: {}, mail: true };

/** Where a person hears of a kind. */
export function channelOf(kind: Kind, { kinds: chosen, mail }: Settings): Channel {
  const { channel, always } = kinds[kind];
  if (always) return channel;
  const wanted = chosen[kind] ?? channel;
  return wanted === 'mail' && !mail ? 'hub' : wanted;
}

/** SQL of what people chose; whoever chose nothing has no row. */
export const settingsStore = {
  async get(database: Database, person: string): Promise<Settings> {
    const [row] = await database.query<Settings>(
      sql`select kinds, mail from notification_settings where person_id = ${person}`,
    );
    return row ?? untouched;
  },

  /** What is absent stays as it is. */
  async change(database: Database, person: string, change: Partial<Settings>): Promise<void> {
    await database.query(sql`
      insert into notification_settings (person_id, kinds, mail, unsubscribe_token)
      values (${person}, ${JSON.stringify(change.kinds ?? {})}::jsonb, ${change.mail ?? true}, ${newToken()})
      on conflict (person_id) do update set
        kinds = notification_settings.kinds || excluded.kinds,
        mail = coalesce(${change.mail ?? null}::boolean, notification_settings.mail)`);
  },

  /** What stops a person's e-mails, for the foot of each of them. */
  async unsubscribeToken(database: Database, person: string): Promise<string> {
    const [row] = await database.query<{ unsubscribe_token: string }>(sql`
      insert into notification_settings (person_id, unsubscribe_token) values (${person}, ${newToken()})
      on conflict (person_id) do update set person_id = excluded.person_id returning unsubscribe_token`);
    if (!row) throw new Error('the settings were not made');
    return row.unsubscribe_token;
  },

  /** @returns whose e-mails stop; undefined where the token is nobody's */
  async unsubscribe(database: Database, token: string): Promise<string | undefined> {
    const [row] = await database.query<{ person_id: string }>(
      sql`update notification_settings set mail = false where unsubscribe_token = ${token} returning person_id`,
    );
    return row?.person_id;
  },
};

const newToken = () => randomBytes(24).toString('base64url');
