import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Composed } from './compose.ts';

export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  content: Composed | null;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  next_at: string;
  last_error: string | null;
  created_at: string;
  sent_at: string | null;
}

/** How long one attempt may take before another process may make the next, in seconds. */
const lease = 300;
/** Attempts before an e-mail is given up: with the pauses below, after about a day. */
const mostAttempts = 12;

/** Seconds until the next attempt: a minute, doubled each time, four hours at most. */
const pause = (attempts: number) => Math.min(60 * 2 ** (attempts - 1), 4 * 3600);

const columns = sql`id, recipient, subject, content, state, attempts, next_at, last_error, created_at, sent_at`;

/** SQL of e-mails: each is taken by one process at a time, and by another when that one died with it. */
export const outboxStore = {
  /** Takes the next that is due. */
  async take(database: Database): Promise<MailRow | undefined> {
    const [row] = await database.query<MailRow>(sql`
      update mail set lease_until = now() + make_interval(secs => ${lease}), attempts = attempts + 1
      where id = (
        select id from mail where state = 'waiting' and next_at <= now() and (lease_until is null or lease_until < now())
        order by next_at, id limit 1 for update skip locked)
      returning ${columns}`);
    return row;
  },

  /** What was sent is kept as a line of the list; its content is the recipient's now. */
  async sent(database: Database, id: string): Promise<void> {
    await database.query(sql`
      update mail set state = 'sent', sent_at = now(), lease_until = null, last_error = null, content = null where id = ${id}`);
  },

  /** @param forGood whether trying again would end the same */
  async failed(database: Database, { id, attempts }: MailRow, reason: string, forGood: boolean) {
    const state = forGood || attempts >= mostAttempts ? 'failed' : 'waiting';
    await database.query(sql`
      update mail set state = ${state}, lease_until = null, last_error = ${reason.slice(0, 1000)},
        next_at = now() + make_interval(secs => ${pause(attempts)})
      where id = ${id}`);
  },

  async list(
    database: Database,
    { state, before, limit }: { state?: string | undefined; before?: string | undefined; limit: number },
  ): Promise<{ rows: MailRow[]; total: number }> {
    const where = state ? sql`state = ${state}` : sql`true`;
    const rows = await database.query<MailRow>(sql`
      select ${columns} from mail where ${where} and ${before ? sql`id < ${before}::uuid` : sql`true`}
      order by id desc limit ${limit + 1}`);
    const [count] = await database.query<{ n: number }>(sql`select count(*) as n from mail where ${where}`);
    return { rows, total: count?.n ?? 0 };
  },

  /** @throws BusinessError `not-found`, `conflict` (mail-not-failed) */
  async retry(database: Database, id: string): Promise<MailRow> {
    const [row] = await database.query<MailRow>(sql`
      update mail set state = 'waiting', attempts = 0, next_at = now(), lease_until = null
      where id = ${id} and state = 'failed' returning ${columns}`);
    if (row) return row;
    const there = await database.query(sql`select 1 from mail where id = ${id}`);
    if (there.length === 0)
      throw notFound({
        code: 'not-found',
        message: { vi: 'Không có thư này.', en: 'There is no such e-mail.' },
      });
    throw conflict({
      code: 'mail-not-failed',
      message: {
        vi: 'Thư này đã gửi hoặc vẫn đang chờ gửi.',
        en: 'This e-mail was sent, or is waiting to be.',
      },
    });
  },
};
