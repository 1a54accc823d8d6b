import type { Logger } from 'pino';
import { type Actor, planOf } from '../access/index.ts';
import { datasetLists, readerOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { type Operations, ok } from '../http/operation.ts';
import { requestContext } from '../http/request-context.ts';
import type { Task } from '../jobs/index.ts';
import { createAdmission } from './admission.ts';
import { createApprovals } from './approvals/commands.ts';
import { approvalOperations } from './approvals/operations.ts';
import { createStanding } from './approvals/standing.ts';
import { dropOldCounters } from './limits/counters.ts';
import { createLimiter } from './limits/limiter.ts';
import { createLimitNotices } from './limits/near.ts';
import { createPlans } from './plans/index.ts';
import { createCounting } from './usage/counting.ts';
import { usageOperations } from './usage/operations.ts';
import { ageUsage, callersOf } from './usage/store.ts';

export { portalHeader } from './admission.ts';

/** The days that count for what is most used now. */
const recentDays = 30;

export interface HubAreaOptions {
  database: Database;
  /** A handle of its own for the counters of calls, so that no call waits for a busy pool to be counted. */
  counters?: Database | undefined;
  log: Logger;
  /** By which the hub's own portal shows that it calls for the pages it makes. */
  portalToken?: string | undefined;
  /** Days of usage that are kept. */
  usageRetentionDays: number;
}

/** Who may call how often, whose data is opened to whom, and how all of it is used. */
export function createHub(options: HubAreaOptions) {
  const { database, counters = database, log } = options;
  const counting = createCounting({ database, log });
  const plans = createPlans({ database });
  const standing = createStanding({ database });
  const approvals = createApprovals({ database, forget: standing.forget });
  const notices = createLimitNotices({ database, log });
  const limiter = createLimiter({ database: counters, log, taken: notices.taken });
  const { admit, quiet } = createAdmission({
    limiter,
    plans,
    standing,
    portalToken: options.portalToken,
    ended: (_call, actor, end) => counting.note(actor, end),
  });

  return {
    admit,
    callersOf,
    /** The plan that holds for a caller. */
    planOf: async (actor: Actor) =>
      planOf(actor, actor.personId === undefined ? null : await plans.ofPerson(actor.personId)),
    /** Notes that the call being served looks at a dataset. */
    opened(datasetId: string): void {
      const context = requestContext();
      if (context) Object.assign(context.subject, { datasetId, opened: true });
    },
    operations: {
      ...usageOperations({ database }),
      ...plans.operations,
      ...approvalOperations({ database, approvals }),
      async listMostUsedDatasets(request, { actor }) {
        const { limit = 6 } = request.query as { limit?: number };
        const rows = await datasetLists.mostUsed(database, readerOf(actor), limit);
        return ok({ days: recentDays, items: rows.map(({ count, ...dataset }) => ({ dataset, count })) });
      },
    } satisfies Operations,
    /** What the hub does by itself. */
    tasks: [
      {
        name: 'usage retention',
        every: 6 * 3600,
        run: () => ageUsage(database, options.usageRetentionDays, recentDays),
      },
      { name: 'call counters of past days', every: 3600, run: () => dropOldCounters(counters) },
    ] satisfies Task[],
    /** Writes what was counted, once no call is under way. */
    async settle(): Promise<void> {
      await quiet();
      await counting.flush();
      await limiter.flush();
    },
    async close(): Promise<void> {
      plans.stop();
      standing.stop();
      await counting.flush();
      await limiter.flush();
    },
  };
}
