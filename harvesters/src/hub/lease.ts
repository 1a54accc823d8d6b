import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RunLostError } from '../sinks/sink.ts';
import type { Hub } from './client.ts';

/**
 * Keeps a run's lease while the work lasts; the work is stopped when the run is no longer ours.
 * @param work is given a signal that also ends with `signal`
 */
export async function withLease<T>(
  lease: { hub: Hub; runId: string; token: string; seconds: number; log: Logger },
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const lost = new AbortController();
  const beating = (async () => {
    for (;;) {
      try {
        await wait((lease.seconds * 1000) / 3, undefined, { signal: over.signal });
        const answer = await lease.hub.heartbeat(lease.runId, lease.token);
        if ((answer as { cancelled?: boolean }).cancelled) throw new RunLostError('cancelled');
      } catch (error) {
        if (over.signal.aborted) return;
        if (error instanceof RunLostError) return lost.abort(error);
        // The hub may be away for a while; the next beat tries again, and so does the work itself.
        lease.log.warn({ runId: lease.runId, err: (error as Error).message }, 'no heartbeat');
      }
    }
  })();
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    over.abort();
    await beating;
  }
}
