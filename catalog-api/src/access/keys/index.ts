import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import type { Task } from '../../jobs/index.ts';
import type { Standings } from '../people/standing.ts';
import { createKeyCheck } from './check.ts';
import { createKeyCommands } from './commands.ts';
import { tellOfExpiry } from './expiring.ts';
import { createLastUsed } from './last-used.ts';
import { keyOperations } from './operations.ts';

export interface KeysOptions {
  database: Database;
  log: Logger;
  /** What the person may do whose key it is. */
  standings: Pick<Standings, 'of'>;
  /** Accepted as an administrator's key: the token file of the data directory. */
  adminToken?: string | undefined;
}

/** API keys: made, shown once, kept as SHA-256, replaced, revoked, and known again. */
export function createKeys({ database, log, standings, adminToken }: KeysOptions) {
  const used = createLastUsed({ database, log });
  const check = createKeyCheck({ database, ownerOf: standings.of, used, adminToken });
  const commands = createKeyCommands({ database, forget: check.forget });
  return {
    authenticate: check.authenticate,
    operations: keyOperations({ database, commands }),
    tasks: [
      { name: 'keys about to expire', every: 6 * 3600, run: () => tellOfExpiry(database) },
    ] satisfies Task[],
    /** Writes what was noted in memory. */
    flush: used.flush,
    async close(): Promise<void> {
      check.stop();
      await used.flush();
    },
  };
}

export type Keys = ReturnType<typeof createKeys>;
