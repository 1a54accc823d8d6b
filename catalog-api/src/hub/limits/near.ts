import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import { post } from '../../notifications/index.ts';
import type { Taken, Want } from './counters.ts';
import { limitInWords, type Window, windows } from './windows.ts';

/** The share of a day's quota at which its owner is told. */
const near = 0.8;
const daily = windows.filter(({ seconds }) => seconds === 86_400);

/**
 * The day's quotas that a take brought near their end, or to it. The counters are exact over all processes, so just
 * one of them sees the step.
 */
export function stepsOf(
  { limits, rows, bytes }: Want,
  { used, granted }: Taken,
): [Window, 'near' | 'reached'][] {
  const added = { calls: granted, rows, bytes };
  return daily.flatMap((window): [Window, 'near' | 'reached'][] => {
    const quota = limits[window.name];
    if (quota === null) return [];
    const after = used[window.name];
    const before = after - added[window.unit];
    if (before < quota && after >= quota) return [[window, 'reached']];
    return before < quota * near && after >= quota * near ? [[window, 'near']] : [];
  });
}

/** Tells the owners of keys that a day's limit is nearly used up, or is. */
export function createLimitNotices({ database, log }: { database: Database; log: Logger }) {
  async function tell(
    caller: string,
    window: Window,
    quota: number,
    step: 'near' | 'reached',
  ): Promise<void> {
    const [kind, id = ''] = caller.split(':');
    const [owner] = await database.query<{ person_id: string | null; name: string | null }>(
      kind === 'keys'
        ? sql`select person_id, name from api_key where person_id = ${id} order by last_used_at desc nulls last limit 1`
        : sql`select person_id, name from api_key where id = ${id}`,
    );
    if (!owner?.person_id) return;
    const { person_id: person, name } = owner;
    await database.transaction((transaction) =>
      post(transaction, {
        to: { person },
        kind: step === 'near' ? 'limit-near' : 'limit-reached',
        subject: `limit:${caller}:${window.policy}`,
        link: '/workspace/usage',
        parameters: { key: name ?? '', limit: limitInWords(window, quota) },
      }),
    );
  }

  return {
    /** Calls do not wait for it. */
    taken(want: Want, taken: Taken): void {
      if (!/^keys?:/.test(want.caller)) return;
      for (const [window, step] of stepsOf(want, taken))
        tell(want.caller, window, want.limits[window.name] ?? 0, step).catch((error: unknown) =>
          log.warn({ err: error, caller: want.caller }, 'nobody was told of a limit'),
        );
    },
  };
}
