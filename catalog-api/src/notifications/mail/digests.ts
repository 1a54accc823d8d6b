import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../database/index.ts';
import { type Kind, kinds, type Parameters } from '../kinds.ts';
import { findPerson } from '../recipients.ts';
import { settingsStore } from '../settings.ts';
import { said } from '../texts.ts';
import { type Composed, compose, type Told } from './compose.ts';

/** How e-mails are gathered, in seconds. */
export interface Gathering {
  /** How long what happened waits for more. */
  delay: number;
  /** Between two e-mails to one person, at least. */
  apart: number;
}

export const usualGathering: Gathering = { delay: 120, apart: 600 };

interface DueRow {
  id: string;
  kind: Kind;
  link: string;
  parameters: Parameters[Kind];
  times: number;
}

/** Gathers what is due to be told by e-mail: one e-mail for a person, however much happened. */
export function createDigests({
  database,
  publicUrl,
  gathering = usualGathering,
}: {
  database: Database;
  publicUrl: string;
  gathering?: Gathering | undefined;
}) {
  /** People to whom something is due, and who had no e-mail just now. */
  const due = () =>
    database.query<{ id: string }>(sql`
      select n.person_id as id from notification n where n.mail_since is not null
        and not exists (select 1 from mail m where m.person_id = n.person_id and m.created_at > now() - make_interval(secs => ${gathering.apart}))
      group by n.person_id having min(n.mail_since) <= now() - make_interval(secs => ${gathering.delay})
      order by min(n.mail_since) limit 500`);

  async function take(transaction: Database, person: string): Promise<DueRow[]> {
    // What waited for a day is no news: e-mails were switched off, or their server was not named.
    return transaction.query<DueRow>(sql`
      with taken as (
        update notification set mail_since = null, mailed_at = now()
        where person_id = ${person} and mail_since is not null and read_at is null
        returning id, kind, link, parameters, times, moment, at)
      select id, kind, link, parameters, times from taken where at > now() - interval '1 day' order by moment desc`);
  }

  return {
    /** @returns how many e-mails were written */
    async gather(): Promise<number> {
      let written = 0;
      for (const { id } of await due())
        written += await database.transaction(async (transaction) => {
          const rows = await take(transaction, id);
          const person = await findPerson(transaction, id);
          if (!person?.email) return 0;
          // Whoever was shut out since then learns of that, and of nothing else.
          const told = rows.filter(({ kind }) => !person.suspended || kinds[kind].always).map(toldOf);
          if (told.length === 0) return 0;
          const unsubscribeToken = await settingsStore.unsubscribeToken(transaction, id);
          const content = compose({ ...person, told, publicUrl, unsubscribeToken });
          await insert(transaction, id, person.email, content);
          return 1;
        });
      return written;
    },
  };
}

const toldOf = ({ kind, parameters, link, times }: DueRow): Told => ({
  ...said(kind, parameters as never),
  link,
  times,
});

async function insert(transaction: Database, person: string, recipient: string, content: Composed) {
  await transaction.query(sql`
    insert into mail (id, person_id, recipient, subject, content)
    values (${uuid()}, ${person}, ${recipient}, ${content.subject}, ${JSON.stringify(content)}::jsonb)`);
}
