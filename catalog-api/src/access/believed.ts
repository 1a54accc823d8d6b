import type { Database } from '../database/index.ts';

export interface BelievedOptions<V> {
  database: Pick<Database, 'listen'>;
  /** The channel on which every process says what has changed: a key of the memory, or `*` for all. */
  channel: string;
  lookUp: (key: string) => Promise<V>;
  /** Values kept at most; the one that was kept first goes first. */
  most?: number;
  /** How long a value is kept at most, in milliseconds, though nobody says that it changed. */
  longest?: number;
}

/**
 * What was looked up and holds until a process says that it changed. A value is kept only while notices reach
 * us, and only when none came between asking and answer; so a change works in every process at once, and a
 * process that hears nothing looks up each time.
 */
export function createBelieved<V>(options: BelievedOptions<V>) {
  const { database, channel, lookUp, most = 10_000, longest = 60_000 } = options;
  const kept = new Map<string, { value: V; until: number }>();
  const asking = new Map<string, Promise<V>>();
  let attending = false;
  /** Goes up whenever what is being looked up may be old before it arrives. */
  let changes = 0;

  function forget(key?: string): void {
    changes++;
    if (key === undefined || key === '*') {
      kept.clear();
      asking.clear();
    } else {
      kept.delete(key);
      asking.delete(key);
    }
  }

  const stop = database.listen(channel, {
    heard: forget,
    attending: (now) => {
      attending = now;
      forget();
    },
  });

  async function ask(key: string): Promise<V> {
    const before = changes;
    const value = await lookUp(key);
    if (attending && before === changes) {
      if (kept.size >= most) kept.delete(kept.keys().next().value as string);
      kept.set(key, { value, until: performance.now() + longest });
    }
    return value;
  }

  return {
    /** @throws what looking up throws, which is never kept */
    get(key: string): Promise<V> {
      const known = kept.get(key);
      if (known && known.until > performance.now()) return Promise.resolve(known.value);
      kept.delete(key);
      if (!attending) return ask(key);
      const before = asking.get(key);
      if (before) return before;
      const asked = ask(key).finally(() => {
        if (asking.get(key) === asked) asking.delete(key);
      });
      asking.set(key, asked);
      return asked;
    },
    /**
     * Drops a value, or all, in this process. Whoever changed it calls this after the commit, so that the next
     * call finds the change; the others hear of it by `notify(channel, key)` in the same transaction.
     */
    forget,
    stop,
  };
}

export type Believed<V> = ReturnType<typeof createBelieved<V>>;
