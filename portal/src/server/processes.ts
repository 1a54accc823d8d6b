import cluster from 'node:cluster';
import os from 'node:os';

/** More processes of one portal than these give a machine nothing: what else runs on it wants cores too. */
const most = 4;

/** How many processes serve pages: what the environment says, else one a core. */
export function processCount(asked = process.env.PORTAL_PROCESSES): number {
  if (asked === undefined || asked === '') return Math.min(most, os.availableParallelism());
  const count = Number(asked);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new Error(`PORTAL_PROCESSES takes a whole number from 1 to 64, not ${asked}`);
  return count;
}

/**
 * Rendering takes a core; so several processes listen at one address. One that dies is followed by another;
 * all end with the first.
 */
export function serveTogether(count: number, serve: () => Promise<void>): Promise<void> | undefined {
  if (count === 1 || cluster.isWorker) return serve();
  for (let n = 0; n < count; n++) cluster.fork();
  let ending = false;
  cluster.on('exit', () => {
    if (!ending) cluster.fork();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      ending = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    });
  }
  return undefined;
}
