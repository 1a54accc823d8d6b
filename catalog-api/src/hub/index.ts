import type { Logger } from 'pino';
import { datasetLists, readerOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { type Operations, ok } from '../http/operation.ts';
import type { Task } from '../jobs/index.ts';
import { notBuilt } from './not-built.ts';
import { createUsage, recentDays } from './usage.ts';

/** How the hub's data is used. */
export function createHub({ database, log }: { database: Database; log: Logger }) {
  const usage = createUsage({ database, log });
  return {
    usage,
    operations: {
      ...notBuilt,
      async listMostUsedDatasets(request, { actor }) {
        const { limit = 6 } = request.query as { limit?: number };
        const rows = await datasetLists.mostUsed(database, readerOf(actor), limit);
        return ok({ days: recentDays, items: rows.map(({ count, ...dataset }) => ({ dataset, count })) });
      },
    } satisfies Operations,
    /** What the hub does by itself. */
    tasks: [{ name: 'usage retention', every: 6 * 3600, run: () => usage.age() }] satisfies Task[],
  };
}
