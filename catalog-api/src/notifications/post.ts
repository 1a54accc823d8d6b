import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/index.ts';
import type { Kind, Parameters } from './kinds.ts';
import { personsOf, type Recipient } from './recipients.ts';
import { channelOf, type Settings } from './settings.ts';

export interface Post<K extends Kind> {
  to: Recipient | readonly Recipient[];
  kind: K;
  /** What it is about, such as dataset:<id>: told again before it was read, it is one notification still. */
  subject: string;
  /** A path of the portal without its language, such as /workspace/datasets/<id>. */
  link: string;
  parameters: Parameters[K];
  /** The person whose own doing it was, who need not be told. */
  except?: string | undefined;
}

/**
 * Tells people what concerns them, in the transaction in which it happened. Who they are is found out now;
 * e-mails follow within minutes, gathered.
 * @throws Error when the link does not lead into the portal
 */
export async function post<K extends Kind>(transaction: Database, event: Post<K>): Promise<void> {
  const { to, kind, subject, link, parameters, except } = event;
  assertLink(link);
  const persons = (await personsOf(transaction, [to].flat() as Recipient[])).filter((id) => id !== except);
  if (persons.length === 0) return;
  const rows = await channels(transaction, kind, persons);
  // In one order in every process, or two of them could wait for each other.
  await transaction.query(sql`
    insert into notification (id, person_id, kind, open_subject, link, parameters, mail_since)
    select id, person_id, ${kind}, ${subject}, ${link}, ${JSON.stringify(parameters)}::jsonb, case when mail then now() end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, person_id uuid, mail boolean)
    order by person_id
    on conflict (person_id, kind, open_subject) do update set
      times = notification.times + 1, moment = nextval('notification_moment'), at = now(),
      link = excluded.link, parameters = excluded.parameters,
      -- Whoever was told by e-mail and has not looked yet is not told the same every few minutes.
      mail_since = case when notification.mailed_at > now() - interval '1 day' then notification.mail_since
        else coalesce(notification.mail_since, excluded.mail_since) end`);
}

/**
 * Somebody did what others were told to do: for them it is no news any more, and no e-mail.
 * @param subject as it was posted
 */
export async function settle(transaction: Database, kind: Kind, subject: string): Promise<void> {
  await transaction.query(sql`
    update notification set read_at = now(), open_subject = null, mail_since = null
    where id in (select id from notification where open_subject = ${subject} and kind = ${kind} order by person_id for update)`);
}

/** A row for each person who wants to hear of the kind. */
async function channels(transaction: Database, kind: Kind, persons: string[]) {
  const chosen = await transaction.query<Settings & { id: string }>(sql`
    select p.id, coalesce(s.kinds, '{}') as kinds, coalesce(s.mail, true) as mail
    from person p left join notification_settings s on s.person_id = p.id where p.id = any (${persons}::uuid[])`);
  return chosen.flatMap(({ id, ...settings }) => {
    const channel = channelOf(kind, settings);
    return channel === 'off' ? [] : [{ id: uuid(), person_id: id, mail: channel === 'mail' }];
  });
}

function assertLink(link: string): void {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(link)) throw new Error(`a notification cannot lead to ${link}`);
}
