import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { requestContext } from '../../http/request-context.ts';
import { type Believed, createBelieved } from '../believed.ts';

/** On which every process says which session changed. */
export const sessionsChannel = 'access_sessions';

export interface KnownSession {
  id: string;
  personId: string | null;
  /** The person's subject at the issuer. */
  subject: string | null;
  endedAt: string | null;
}

export interface SessionRow {
  id: string;
  person_id: string | null;
  issuer: string;
  sid: string;
  started_at: string;
  last_seen_at: string;
  ended_at: string | null;
  address: string | null;
  browser: string | null;
}

const keyOf = (issuer: string, sid: string) => `${issuer}\n${sid}`;

/** A session is not there: never kept, for it comes with the first call of whoever has just signed in. */
class NotThere extends Error {}

/**
 * Sign-ins at the issuer, as we saw them. A session that has ended is over in every process at once.
 * @param ended told of sessions that end here, so that an embedded provider forgets them as well
 */
export function createSessions(
  database: Database,
  ended: (transaction: Database, sessions: SessionRow[]) => Promise<void> = async () => undefined,
) {
  const believed: Believed<KnownSession> = createBelieved({
    database,
    channel: sessionsChannel,
    lookUp: (key) => find(database, key),
  });
  const changed = (transaction: Database, { issuer, sid }: Pick<SessionRow, 'issuer' | 'sid'>) =>
    transaction.notify(sessionsChannel, keyOf(issuer, sid));

  /** Ends sessions in a transaction. @returns those that were going on */
  async function endWhere(
    transaction: Database,
    which: ReturnType<typeof sql>,
    by: string,
  ): Promise<SessionRow[]> {
    const rows = await transaction.query<SessionRow>(sql`
      update sign_in_session s set ended_at = now(), ended_by = ${by} where s.ended_at is null and ${which} returning s.*`);
    for (const row of rows) await changed(transaction, row);
    await recordAudit(
      transaction,
      rows.flatMap(({ id, person_id }) =>
        person_id === null
          ? []
          : [
              {
                actor: by,
                action: 'person.sign-out',
                subjectKind: 'person',
                subjectId: person_id,
                details: { session: id },
              },
            ],
      ),
    );
    await ended(transaction, rows);
    return rows;
  }

  return {
    /** @returns undefined for a session that was not seen before */
    async known(issuer: string, sid: string): Promise<KnownSession | undefined> {
      try {
        return await believed.get(keyOf(issuer, sid));
      } catch (error) {
        if (error instanceof NotThere) return undefined;
        throw error;
      }
    },

    /** Notes the first use of a session, or a new one after its end. @returns whether it is one that was not going on */
    async begin(
      transaction: Database,
      session: {
        issuer: string;
        sid: string;
        personId: string;
        authenticatedAt: number | undefined;
        browser: string | undefined;
      },
    ): Promise<boolean> {
      const again =
        session.authenticatedAt === undefined ? null : new Date(session.authenticatedAt * 1000).toISOString();
      const browser = session.browser?.slice(0, 300) ?? null;
      const [row] = await transaction.query<SessionRow & { fresh: boolean }>(sql`
        insert into sign_in_session as s (id, person_id, issuer, sid, address, browser)
        values (${uuid()}, ${session.personId}, ${session.issuer}, ${session.sid}, ${requestContext()?.address ?? null}, ${browser})
        on conflict (issuer, sid) do update set
          person_id = coalesce(s.person_id, excluded.person_id),
          started_at = case when s.ended_at < ${again}::timestamptz then now() else s.started_at end,
          ended_at = case when s.ended_at < ${again}::timestamptz then null else s.ended_at end
        returning s.*, s.started_at = now() as fresh`);
      if (!row) throw new Error('the session was not noted');
      await changed(transaction, row);
      return row.fresh && row.ended_at === null;
    },

    forget: (issuer: string, sid: string) => believed.forget(keyOf(issuer, sid)),
    forgetAll: () => believed.forget(),

    /** Ends one session of a person. @returns whether there was one going on */
    async end(personId: string, id: string, by: string): Promise<boolean> {
      const rows = await database.transaction((transaction) =>
        endWhere(transaction, sql`s.person_id = ${personId} and s.id = ${id}`, by),
      );
      believed.forget();
      return rows.length > 0;
    },

    /** Ends all sessions of a person, in a transaction of the caller's. */
    endAllIn: (transaction: Database, personId: string, by: string) =>
      endWhere(transaction, sql`s.person_id = ${personId}`, by),

    async endAll(personId: string, by: string): Promise<void> {
      await database.transaction((transaction) => endWhere(transaction, sql`s.person_id = ${personId}`, by));
      believed.forget();
    },

    /** Ends what the issuer says has ended: a session, seen or not, or all of a subject. */
    async endByIssuer(
      issuer: string,
      { sid, subject }: { sid: string | null; subject: string | null },
      remember: (transaction: Database) => Promise<void>,
    ): Promise<void> {
      await database.transaction(async (transaction) => {
        await remember(transaction);
        if (sid === null) {
          await endWhere(
            transaction,
            sql`s.issuer = ${issuer} and s.person_id in (select id from person where issuer = ${issuer} and subject = ${subject})`,
            'sign-in',
          );
          return;
        }
        // Its tokens may come after its end.
        await transaction.query(sql`
          insert into sign_in_session (id, issuer, sid) values (${uuid()}, ${issuer}, ${sid}) on conflict (issuer, sid) do nothing`);
        await endWhere(transaction, sql`s.issuer = ${issuer} and s.sid = ${sid}`, 'sign-in');
      });
      believed.forget();
    },

    async list(personId: string, after: string | undefined, limit: number) {
      const rows = await database.query<SessionRow>(sql`
        select * from sign_in_session where person_id = ${personId} and (${after ?? null}::uuid is null or id < ${after ?? null})
        order by id desc limit ${limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from sign_in_session where person_id = ${personId}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    async one(id: string): Promise<SessionRow | undefined> {
      const [row] = await database.query<SessionRow>(sql`select * from sign_in_session where id = ${id}`);
      return row;
    },

    /** Forgets what nobody asks about any more: sessions of three months ago, and logout tokens that are too old to be taken. */
    async age(): Promise<void> {
      await database.query(sql`delete from sign_in_session where last_seen_at < now() - interval '90 days'`);
      await database.query(sql`delete from used_logout_token where until < now()`);
    },

    stop: believed.stop,
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** Looking up also notes, every few minutes, that it is in use. */
async function find(database: Database, key: string): Promise<KnownSession> {
  const at = key.indexOf('\n');
  const [issuer, sid] = [key.slice(0, at), key.slice(at + 1)];
  const [row] = await database.query<KnownSession>(sql`
    with used as (
      update sign_in_session set last_seen_at = now()
      where issuer = ${issuer} and sid = ${sid} and ended_at is null and last_seen_at < now() - interval '4 minutes' returning person_id),
    seen as (update person set last_seen_at = now() where id in (select person_id from used))
    select s.id, s.person_id as "personId", p.subject, s.ended_at as "endedAt"
    from sign_in_session s left join person p on p.id = s.person_id where s.issuer = ${issuer} and s.sid = ${sid}`);
  if (!row) throw new NotThere();
  return row;
}
