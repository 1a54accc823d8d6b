import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/index.ts';
import { notAllowed, notFound } from '../errors.ts';
import type { Kind, Parameters } from './kinds.ts';

export interface NotificationRow {
  id: string;
  kind: Kind;
  link: string;
  parameters: Parameters[Kind];
  times: number;
  moment: number;
  at: string;
  read_at: string | null;
}

const columns = sql`id, kind, link, parameters, times, moment, at, read_at`;

/**
 * The person who is signed in: a key reads none of this, for it may lie in a program that others run.
 * @throws BusinessError `not-allowed`
 */
export function personOf(actor: Actor): string {
  if (actor.kind === 'person' && actor.personId) return actor.personId;
  throw notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Thông báo chỉ dành cho người đã đăng nhập, không dành cho khoá API.',
      en: 'Notifications are for people who are signed in, not for API keys.',
    },
  });
}

/** What concerns the person who is signed in, and nobody else's. */
export function createCentre({ database }: { database: Database }) {
  const unreadOf = async (person: string): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      sql`select count(*) as n from notification where person_id = ${person} and read_at is null`,
    );
    return row?.n ?? 0;
  };

  return {
    async list(
      actor: Actor,
      query: { unread?: boolean; kind?: string; before?: number | undefined; limit: number },
    ): Promise<{ rows: NotificationRow[]; total: number; unread: number }> {
      const person = personOf(actor);
      const where = sql`person_id = ${person} and ${query.kind ? sql`kind = ${query.kind}` : sql`true`} and ${
        query.unread === undefined
          ? sql`true`
          : query.unread
            ? sql`read_at is null`
            : sql`read_at is not null`
      }`;
      const rows = await database.query<NotificationRow>(sql`
        select ${columns} from notification
        where ${where} and ${query.before === undefined ? sql`true` : sql`moment < ${query.before}`}
        order by moment desc limit ${query.limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from notification where ${where}`,
      );
      return { rows, total: count?.n ?? 0, unread: await unreadOf(person) };
    },

    /** @throws BusinessError `not-found`, also of another's */
    async mark(actor: Actor, id: string, read: boolean): Promise<NotificationRow> {
      // What was read before and is unread again is a notification of its own beside newer ones.
      const change = read
        ? sql`read_at = coalesce(read_at, now()), open_subject = null, mail_since = null`
        : sql`read_at = null`;
      const [row] = await database.query<NotificationRow>(sql`
        update notification set ${change} where id = ${id} and person_id = ${personOf(actor)} returning ${columns}`);
      if (!row) throw noSuchNotification();
      return row;
    },

    /**
     * @param upTo the newest that is meant; without it, all
     * @returns how many are unread now
     * @throws BusinessError `not-found`
     */
    async markAll(actor: Actor, upTo: string | undefined): Promise<number> {
      const person = personOf(actor);
      const newest = upTo === undefined ? undefined : await momentOf(person, upTo);
      await database.query(sql`
        update notification set read_at = now(), open_subject = null, mail_since = null
        where person_id = ${person} and read_at is null and ${newest === undefined ? sql`true` : sql`moment <= ${newest}`}`);
      return unreadOf(person);
    },

    /** Forgets what is older than so many days, and what was sent of it. */
    async forgetOld(days: number): Promise<void> {
      const before = sql`now() - make_interval(days => ${days})`;
      await database.query(sql`delete from notification where at < ${before}`);
      await database.query(sql`delete from mail where created_at < ${before} and state <> 'waiting'`);
    },
  };

  async function momentOf(person: string, id: string): Promise<number> {
    const [row] = await database.query<{ moment: number }>(
      sql`select moment from notification where id = ${id} and person_id = ${person}`,
    );
    if (!row) throw noSuchNotification();
    return row.moment;
  }
}

const noSuchNotification = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Không có thông báo này.', en: 'There is no such notification.' },
  });
