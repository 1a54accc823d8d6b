import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, holdLease } from '../database/index.ts';

export interface Task {
  name: string;
  /** How often it is due, in seconds. */
  every: number;
  run(): Promise<void>;
}

/**
 * Runs small tasks again and again, each in one process at a time: whoever holds the task's lease. A task that
 * fails is tried at its next turn; a process that dies loses its leases.
 */
export function createTicker({ database, log, tasks }: { database: Database; log: Logger; tasks: Task[] }) {
  const holder = randomUUID();
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function repeat(task: Task): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        if (await holdLease(database, `task ${task.name}`, holder, task.every * 2 + 5)) await task.run();
      } catch (error) {
        log.warn({ err: error, task: task.name }, 'a task failed; it is tried again at its next turn');
      }
      await delay(task.every * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }

  return {
    start(): void {
      running = Promise.all(tasks.map(repeat));
    },
    async stop(): Promise<void> {
      stop.abort();
      await running;
    },
  };
}
