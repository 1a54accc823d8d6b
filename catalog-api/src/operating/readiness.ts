import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

export interface ReadinessDependencies {
  database: Database;
  search: { engine: string; healthy(): Promise<boolean>; generation(): Promise<number> };
  /** Writes that the index has not taken yet, and the age of the oldest in seconds. */
  lag: () => Promise<{ waiting: number; seconds: number }>;
  /** Whether demonstration data is loaded. */
  demonstration: () => Promise<boolean>;
  version: string;
  /** How long what was found is believed, in milliseconds; a second unless said otherwise. */
  readinessBelieved?: number | undefined;
}

export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  database: 'up' | 'down';
  search: 'up' | 'down';
  searchEngine: string;
  waiting: number;
  lagSeconds: number;
  generation: number;
  demo: boolean;
  version: string;
}

/** A check that takes longer than this has failed, in milliseconds. */
const patience = 3000;
/** An index further behind than this is worth somebody's attention, in seconds. */
const tolerableLag = 60;

/** Whether the hub can do its work, and how well. */
export function createReadiness(dependencies: ReadinessDependencies) {
  const { database, search, lag, demonstration, version, readinessBelieved = 1000 } = dependencies;
  let ending = false;
  let asked: { until: number; found: ReturnType<typeof ask> } | undefined;

  const facts = async () => {
    await database.query(sql`select 1`);
    return { lag: await lag(), demo: await demonstration(), generation: await search.generation() };
  };

  const ask = () => Promise.all([within(facts()), within(search.healthy())]);

  /** Every page of the portal asks: whoever comes while it is being found out, or soon after, gets the same. */
  function found(): ReturnType<typeof ask> {
    if (asked && Date.now() < asked.until) return asked.found;
    const asking = { until: Number.POSITIVE_INFINITY, found: ask() };
    void asking.found.then(() => {
      asking.until = Date.now() + readinessBelieved;
    });
    asked = asking;
    return asking.found;
  }

  return {
    /** From now on the answer is `unavailable`: no new work is to be sent here. */
    end(): void {
      ending = true;
    },

    async check(): Promise<Readiness> {
      const [known, searchUp] = await found();
      // Embedded search lives in the database.
      const up = known !== undefined && searchUp === true;
      const late = (known?.lag.seconds ?? 0) > tolerableLag;
      return {
        status: known === undefined || ending ? 'unavailable' : up && !late ? 'ready' : 'degraded',
        database: known === undefined ? 'down' : 'up',
        search: up ? 'up' : 'down',
        searchEngine: search.engine,
        waiting: known?.lag.waiting ?? 0,
        lagSeconds: Math.round((known?.lag.seconds ?? 0) * 10) / 10,
        generation: known?.generation ?? 0,
        demo: known?.demo ?? false,
        version,
      };
    },
  };
}

/** The value, or undefined when it failed or is late: what is away shows as down. */
async function within<T>(work: Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  const timer = delay(patience, undefined, { signal: late.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, timer]);
  } catch {
    return undefined;
  } finally {
    late.abort();
  }
}
