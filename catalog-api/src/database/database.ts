import type { RawBuilder } from 'kysely';
import type { Ear } from './notice-board.ts';

export interface QueryOptions {
  /**
   * PostgreSQL reads and plans it once a connection: for what is asked with almost every call and is always the
   * same text. Each text is kept for as long as the process runs.
   */
  prepared?: boolean;
}

/**
 * One handle over PGlite and PostgreSQL. Values come back alike on both: bigint and count as number
 * (text when beyond 2^53), date as 'YYYY-MM-DD', timestamptz as RFC 3339 in UTC, jsonb parsed.
 */
export interface Database {
  /**
   * Runs one statement built with Kysely's `sql` template; parameters are always bound.
   * @throws BusinessError `unavailable` (database-unavailable) when the server is away
   */
  query<Row>(statement: RawBuilder<Row>, how?: QueryOptions): Promise<Row[]>;
  /**
   * Runs `work` in one transaction; nested calls on the given handle are savepoints.
   * Using the outer handle inside `work` throws: it would commit outside (pg) or hang (PGlite).
   */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  /**
   * Tells whoever listens on the channel, in every process: in a transaction at its commit, and not at all
   * when it fails.
   * @param payload up to 7,000 bytes
   */
  notify(channel: string, payload: string): Promise<void>;
  /**
   * Hears the notices of a channel until the returned function is called. It never fails: while the database
   * is away `ear.attending(false)` holds, and it is tried again.
   * @param channel small letters, digits and underscores
   */
  listen(channel: string, ear: Ear): () => void;
  close(): Promise<void>;
  readonly engine: 'pg' | 'pglite';
}
