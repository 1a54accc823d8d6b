import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { isBusinessError, unavailable } from '../errors.ts';
import type { Database } from './database.ts';
import type { NoticeBoard } from './notice-board.ts';
import { storageFull } from './room.ts';

type Executor = Kysely<unknown> | Transaction<unknown>;

/**
 * Our handle over one of Kysely's dialects.
 * @param notices who listens, and the way to close what they listen over
 * @param room throws when there is no room to write; asked before what may write
 * @param prepare told the texts of statements that are to be prepared, before they are sent
 */
export function handleOver(
  kysely: Kysely<unknown>,
  engine: Database['engine'],
  notices: Pick<NoticeBoard, 'listen'> & { close(): Promise<void> },
  room?: () => Promise<void>,
  prepare?: (text: string) => void,
): Database {
  const inside = new AsyncLocalStorage<true>();
  const handle: Database = {
    engine,
    async query(statement, how) {
      if (inside.getStore()) throw new Error('the outer database handle was used inside a transaction');
      if (room && !/^\s*(select|with)\b/i.test(statement.compile(kysely).sql)) await room();
      return run(kysely, statement, how?.prepared ? prepare : undefined);
    },
    async transaction(work) {
      if (inside.getStore())
        throw new Error('a transaction was opened on the outer handle inside a transaction');
      await room?.();
      try {
        return await kysely
          .transaction()
          .execute((transaction) => inside.run(true, () => work(inner(transaction, engine, 0, prepare))));
      } catch (error) {
        throw translated(error);
      }
    },
    notify: (channel, payload) => notified(handle, channel, payload),
    listen: notices.listen,
    async close() {
      await notices.close();
      await kysely.destroy();
    },
  };
  return handle;
}

async function notified(handle: Database, channel: string, payload: string): Promise<void> {
  await handle.query(sql`select pg_notify(${channel}, ${payload})`);
}

function inner(
  transaction: Transaction<unknown>,
  engine: Database['engine'],
  depth: number,
  prepare?: (text: string) => void,
): Database {
  const handle: Database = {
    engine,
    query: (statement, how) => run(transaction, statement, how?.prepared ? prepare : undefined),
    async transaction(work) {
      const savepoint = sql.id(`nested_${depth}`);
      await run(transaction, sql`savepoint ${savepoint}`);
      try {
        const result = await work(inner(transaction, engine, depth + 1, prepare));
        await run(transaction, sql`release savepoint ${savepoint}`);
        return result;
      } catch (error) {
        await run(transaction, sql`rollback to savepoint ${savepoint}`);
        throw error;
      }
    },
    notify: (channel, payload) => notified(handle, channel, payload),
    listen: () => {
      throw new Error('a transaction listens to nothing');
    },
    close: () => Promise.reject(new Error('a transaction is closed by its own end')),
  };
  return handle;
}

async function run<Row>(
  executor: Executor,
  statement: RawBuilder<Row>,
  prepare?: (text: string) => void,
): Promise<Row[]> {
  try {
    const compiled = statement.compile(executor);
    prepare?.(compiled.sql);
    return (await executor.executeQuery(compiled)).rows;
  } catch (error) {
    throw translated(error);
  }
}

const diskFull = '53100';
const away =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|57P0[123]|53300|08.{3})$/;
// node-postgres gives these two no code.
const awayText =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function translated(error: unknown): unknown {
  if (isBusinessError(error) || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === diskFull) return storageFull(error);
  if (!away.test(code) && !awayText.test(error.message)) return error;
  return unavailable({
    code: 'database-unavailable',
    message: {
      vi: 'Cơ sở dữ liệu tạm thời không truy cập được. Hãy thử lại sau ít phút.',
      en: 'The database is away for the moment. Try again in a few minutes.',
    },
    cause: error,
  });
}

/** Whether a statement would have left a reference to what it removes. */
export function isStillReferenced(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}

/** Whether a statement broke a unique constraint, of any name or of the one given. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
