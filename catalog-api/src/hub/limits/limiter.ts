import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import type { Taken, Want } from './counters.ts';
import { createInsurance } from './insurance.ts';
import { createSharedCounters } from './shared-counters.ts';
import { type Limits, type Used, usedUp, type Window } from './windows.ts';

export interface Allowance {
  limits: Limits;
  withoutCounters: 'open' | 'closed';
}

/** Whether a call may go on, and what is used with it; nothing is known of that while the counters are away. */
export type Verdict =
  | { allowed: true; used?: Used; now: number }
  | { allowed: false; window: Window; used: Used; now: number }
  | { allowed: false; away: true; now: number };

/** Callers at most of whom it is known that they have nothing left. */
const most = 50_000;

interface Exhausted {
  window: Window;
  quota: number;
  used: Used;
  /** On the clock of this process, in milliseconds, and what to add for the counters' clock, in seconds. */
  until: number;
  ahead: number;
}

/**
 * Stacked limits over all processes. Who has used a window up is turned away from memory until it ends; the rest
 * asks the shared counters.
 */
export function createLimiter(options: {
  database: Database;
  log: Logger;
  taken?: (want: Want, taken: Taken) => void;
}) {
  const shared = createSharedCounters(options);
  const insurance = createInsurance();
  const exhausted = new Map<string, Exhausted>();

  function remembered(caller: string, limits: Limits): Exhausted | undefined {
    const known = exhausted.get(caller);
    if (!known) return undefined;
    // Another quota: an administrator changed the plan, or the caller got another.
    if (known.until > performance.now() && limits[known.window.name] === known.quota) return known;
    exhausted.delete(caller);
    return undefined;
  }

  function remember(caller: string, limits: Limits, { used, now }: Taken): Window | undefined {
    const window = usedUp(limits, used);
    if (!window) return undefined;
    if (exhausted.size >= most) exhausted.delete(exhausted.keys().next().value as string);
    exhausted.set(caller, {
      window,
      quota: limits[window.name] ?? 0,
      used,
      ahead: now - performance.now() / 1000,
      until: performance.now() + (window.seconds - (now % window.seconds)) * 1000,
    });
    return window;
  }

  async function uncounted(caller: string, { limits, withoutCounters }: Allowance): Promise<Verdict> {
    const now = Date.now() / 1000;
    if (withoutCounters === 'closed') return { allowed: false, away: true, now };
    if (await insurance.take(caller, limits)) return { allowed: true, now };
    const used = everythingOf(limits);
    const window = usedUp(limits, used);
    return window ? { allowed: false, window, used, now } : { allowed: true, now };
  }

  return {
    async take(caller: string, allowance: Allowance): Promise<Verdict> {
      const { limits } = allowance;
      const known = remembered(caller, limits);
      if (known) {
        const { window, used, ahead } = known;
        return { allowed: false, window, used, now: performance.now() / 1000 + ahead };
      }
      if (shared.isAway()) return uncounted(caller, allowance);
      try {
        const { granted, taken } = await shared.take(caller, limits);
        const window = remember(caller, limits, taken);
        if (granted) return { allowed: true, used: taken.used, now: taken.now };
        // Room that others at this very moment took, and whose window has ended since.
        return window
          ? { allowed: false, window, used: taken.used, now: taken.now }
          : uncounted(caller, allowance);
      } catch {
        // Said in the log by the counters, and in the answer by its lack of RateLimit.
        return uncounted(caller, allowance);
      }
    },
    spend: shared.spend,
    flush: shared.flush,
  };
}

export type Limiter = ReturnType<typeof createLimiter>;

const everythingOf = (limits: Limits): Used => ({
  callsPerSecond: limits.callsPerSecond ?? 0,
  callsPerQuarterHour: limits.callsPerQuarterHour ?? 0,
  callsPerDay: limits.callsPerDay ?? 0,
  rowsPerDay: limits.rowsPerDay ?? 0,
  bytesPerDay: limits.bytesPerDay ?? 0,
});
