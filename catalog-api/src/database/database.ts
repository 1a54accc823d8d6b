import type { RawBuilder } from 'kysely';

/**
 * One handle over PGlite and PostgreSQL. Values come back alike on both: bigint and count as number
 * (when safe), date as 'YYYY-MM-DD', timestamptz as RFC 3339 string in UTC, jsonb parsed.
 */
export interface Database {
  /** Runs one statement built with Kysely's `sql` template; parameters are always bound. */
  query<Row>(statement: RawBuilder<Row>): Promise<Row[]>;
  /**
   * Runs `work` in one transaction; nested calls on the given handle are savepoints.
   * Using the outer handle inside `work` throws: it would commit outside (pg) or hang (PGlite).
   */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  /** Rows of a statement in batches, in constant memory. */
  stream<Row>(statement: RawBuilder<Row>, batchSize?: number): AsyncIterable<Row[]>;
  close(): Promise<void>;
  readonly engine: 'pg' | 'pglite';
}
