import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import { type Taken, takeCalls, type Want } from './counters.ts';
import type { Limits } from './windows.ts';

/**
 * How long the counters may take to answer, in turns of so many milliseconds: a process that is too busy to look
 * at their answer makes fewer turns, and does not take itself for them.
 */
const turns = 20;
const turn = 50;
/** How long they are left alone after they did not, in milliseconds. */
const rest = 1000;
/** How long records and bytes gather that no further call carries to the counters. */
const round = 1000;
/** Callers at most whose records and bytes wait while the counters are away. */
const most = 20_000;

export interface SharedCountersOptions {
  database: Database;
  log: Logger;
  /** Told what every take came to. */
  taken?: (want: Want, taken: Taken) => void;
}

/** A caller's calls that wait for the counters. */
interface Waiting {
  limits: Limits;
  calls: { granted(taken: Taken): void; refused(taken: Taken): void; failed(error: unknown): void }[];
}

/** What the counters said to one call. */
export interface Answer {
  granted: boolean;
  taken: Taken;
}

/**
 * The way to the shared counters: one statement at a time, which carries all that came meanwhile. So a call waits
 * for two round trips at most, and a thousand calls cost the database little more than one.
 */
export function createSharedCounters({ database, log, taken: told }: SharedCountersOptions) {
  let waiting = new Map<string, Waiting>();
  const spent = new Map<string, { limits: Limits; rows: number; bytes: number }>();
  let running: Promise<void> | undefined;
  let stuck = false;
  let awayUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const isAway = () => stuck || performance.now() < awayUntil;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      await send(batch, wantsOf(batch));
    }
  }

  function wantsOf(batch: ReadonlyMap<string, Waiting>): Want[] {
    return [...batch].map(([caller, { limits, calls }]) => {
      const { rows = 0, bytes = 0 } = spent.get(caller) ?? {};
      spent.delete(caller);
      return { caller, limits, calls: calls.length, rows, bytes };
    });
  }

  async function send(batch: ReadonlyMap<string, Waiting>, wants: Want[]): Promise<void> {
    let left = turns;
    const watch = setInterval(() => {
      if (--left > 0) return;
      clearInterval(watch);
      stuck = true;
      failAll(batch, new Error(`the counters did not answer within ${turns * turn} ms`));
    }, turn).unref();
    try {
      const answers = new Map((await takeCalls(database, wants)).map((one) => [one.caller, one]));
      for (const want of wants) {
        const answer = answers.get(want.caller);
        if (!answer) throw new Error('the counters left a caller out');
        told?.(want, answer);
        const calls = batch.get(want.caller)?.calls ?? [];
        for (const [i, call] of calls.entries())
          i < answer.granted ? call.granted(answer) : call.refused(answer);
      }
    } catch (error) {
      awayUntil = performance.now() + rest;
      for (const { caller, limits, rows, bytes } of wants) note(caller, limits, rows, bytes);
      failAll(batch, error);
    } finally {
      clearInterval(watch);
      stuck = false;
    }
  }

  /** Whoever waits is told, of this batch and of the next. */
  function failAll(batch: ReadonlyMap<string, Waiting>, error: unknown): void {
    log.warn({ err: error }, 'calls cannot be counted over all processes');
    for (const { calls } of [...batch.values(), ...waiting.values()])
      for (const call of calls) call.failed(error);
    waiting = new Map();
  }

  function begin(): void {
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  function note(caller: string, limits: Limits, rows: number, bytes: number): void {
    if (rows === 0 && bytes === 0) return;
    const before = spent.get(caller);
    if (!before && spent.size >= most) return;
    spent.set(caller, {
      limits,
      rows: rows + (before?.rows ?? 0),
      bytes: bytes + (before?.bytes ?? 0),
    });
    timer ??= setTimeout(() => void flush(), round).unref();
  }

  /** Carries to the counters what was sent and no call has carried. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (spent.size === 0) return;
    if (isAway()) {
      timer = setTimeout(() => void flush(), round).unref();
      return;
    }
    for (const [caller, { limits }] of spent)
      if (!waiting.has(caller)) waiting.set(caller, { limits, calls: [] });
    begin();
    await running;
  }

  return {
    isAway,
    /** @throws what kept the counters from answering */
    take(caller: string, limits: Limits): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const group = waiting.get(caller) ?? { limits, calls: [] };
        group.limits = limits;
        group.calls.push({
          granted: (taken) => resolve({ granted: true, taken }),
          refused: (taken) => resolve({ granted: false, taken }),
          failed: reject,
        });
        waiting.set(caller, group);
        begin();
      });
    },
    /** Counts what was sent to a caller. */
    spend: note,
    flush,
  };
}

export type SharedCounters = ReturnType<typeof createSharedCounters>;
