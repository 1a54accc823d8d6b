export interface Remembered<T> {
  value: T;
  /** About how many bytes it takes. */
  bytes: number;
  /** How long it holds, in seconds. */
  seconds: number;
}

/** Gives what is remembered under a key, else makes it. */
export type Memory<T> = (key: string, make: () => Promise<Remembered<T>>) => Promise<Remembered<T>>;

interface Entry<T> {
  making: Promise<Remembered<T>>;
  bytes: number;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Bytes that any entry takes, however small what it holds. */
const overhead = 500;

/**
 * What was made lately, within a number of bytes; what was not asked for longest goes first. Those who ask for
 * what is being made wait for the same one. What fails is not kept.
 */
export function createMemory<T>(most: number, now: () => number = Date.now): Memory<T> {
  const entries = new Map<string, Entry<T>>();
  let held = 0;

  const forget = (key: string) => {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  const keep = (key: string, entry: Entry<T>, { bytes, seconds }: Remembered<T>) => {
    entry.bytes = bytes + key.length + overhead;
    entry.until = now() + seconds * 1000;
    held += entry.bytes;
    for (const [oldest, { until }] of entries) {
      if (held <= most) break;
      if (until !== Number.POSITIVE_INFINITY) forget(oldest);
    }
  };

  return async (key, make) => {
    const known = entries.get(key);
    if (known && known.until > now()) {
      // Moves to the end: the map's order is the order of use.
      entries.delete(key);
      entries.set(key, known);
      return known.making;
    }
    if (known) forget(key);
    const entry: Entry<T> = { making: make(), bytes: 0, until: Number.POSITIVE_INFINITY };
    entries.set(key, entry);
    try {
      const made = await entry.making;
      keep(key, entry, made);
      return made;
    } catch (error) {
      forget(key);
      throw error;
    }
  };
}
