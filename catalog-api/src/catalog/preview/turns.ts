import { NoPreview } from './reason.ts';

export interface TurnLimits {
  /** Turns that are under way at once: in all, and for one key. */
  atOnce: number;
  forOne: number;
  /** Milliseconds that a turn is waited for. */
  patience: number;
}

/** Lets a few work at once; the others wait for a while. One key cannot take every turn. */
export function createTurns({ atOnce, forOne, patience }: TurnLimits) {
  const under = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let all = 0;

  const isFree = (key: string) => all < atOnce && (under.get(key) ?? 0) < forOne;
  const oneEnds = async (milliseconds: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = setTimeout(() => reject(new NoPreview('too-slow', 'too much is under way')), milliseconds);
    waiting.push(resolve);
    await promise.finally(() => clearTimeout(late));
  };
  const count = (key: string, change: 1 | -1) => {
    all += change;
    const now = (under.get(key) ?? 0) + change;
    if (now === 0) under.delete(key);
    else under.set(key, now);
  };

  /**
   * Waits for a turn. @returns what ends it, to be called once
   * @throws NoPreview `too-slow`
   */
  return async (key: string): Promise<() => void> => {
    const late = Date.now() + patience;
    while (!isFree(key)) await oneEnds(late - Date.now());
    count(key, 1);
    return () => {
      count(key, -1);
      for (const wake of waiting.splice(0)) wake();
    };
  };
}
