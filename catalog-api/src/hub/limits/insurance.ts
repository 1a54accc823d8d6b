import { RateLimiterMemory, RateLimiterUnion } from 'rate-limiter-flexible';
import { type Limits, windows } from './windows.ts';

/** Calls are what one process can count for itself; records and bytes wait for the shared counters. */
const counted = windows.filter(({ unit }) => unit === 'calls');

/**
 * Counts in this process alone, while the shared counters are away: each process then allows what the plan does.
 */
export function createInsurance() {
  const unions = new Map<string, RateLimiterUnion | undefined>();

  function unionFor(limits: Limits): RateLimiterUnion | undefined {
    const name = counted.map((window) => limits[window.name] ?? '-').join(' ');
    if (!unions.has(name)) unions.set(name, made(name, limits));
    return unions.get(name);
  }

  return {
    /** Whether the call may go on. */
    async take(caller: string, limits: Limits): Promise<boolean> {
      const union = unionFor(limits);
      if (!union) return true;
      return union.consume(caller).then(
        () => true,
        // It rejects with what is left, which is nothing.
        () => false,
      );
    },
  };
}

function made(name: string, limits: Limits): RateLimiterUnion | undefined {
  const limiters = counted.flatMap((window) => {
    const points = limits[window.name];
    if (points === null) return [];
    return [
      new RateLimiterMemory({ keyPrefix: `${window.policy} ${name}`, points, duration: window.seconds }),
    ];
  });
  return limiters.length === 0 ? undefined : new RateLimiterUnion(...limiters);
}
