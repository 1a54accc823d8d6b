import type { Logger } from 'pino';
import type { Actor } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import type { CallEnd } from '../../http/index.ts';
import { bucketColumns, bucketOf } from './latency.ts';
import { writeUsage } from './store.ts';

/** How long counts gather before they are written, in milliseconds: what a killed process loses at most. */
const round = 5000;
/**
 * Sums that wait at most. Beyond, calls are counted without their dataset, and beyond twice as many not at all: the
 * database is away for long, or very many callers came at once.
 */
const most = 20_000;
/** Sums of one statement. */
const page = 2000;

/** What calls came to that were alike in all that is told apart. */
export interface Sum {
  day: string;
  person: string | null;
  key: string | null;
  service: string | null;
  organization: string | null;
  dataset: string | null;
  calls: number;
  errors: number;
  rows: number;
  bytes: number;
  opened: number;
  buckets: number[];
}

const today = () => new Date().toISOString().slice(0, 10);

/** Counts how the hub is used: in memory, written in batches, so that no call waits for it. */
export function createCounting({ database, log }: { database: Database; log: Logger }) {
  let waiting = new Map<string, Sum>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let failing = false;

  function add(sum: Sum): void {
    const place = waiting.size < most ? sum : { ...sum, dataset: null };
    const name = [place.day, place.person, place.key, place.service, place.organization, place.dataset].join(
      ' ',
    );
    const before = waiting.get(name);
    if (before) merge(before, place);
    else if (waiting.size < 2 * most) waiting.set(name, place);
    timer ??= setTimeout(() => void flush(), round).unref();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  }

  async function writeWaiting(): Promise<void> {
    const sums = [...waiting.values()];
    waiting = new Map();
    for (let i = 0; i < sums.length; i += page) {
      try {
        await writeUsage(database, sums.slice(i, i + page));
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ err: error }, 'usage cannot be written; it waits');
        failing = true;
        for (const sum of sums.slice(i)) add(sum);
        return;
      }
    }
  }

  return {
    /** Notes how a call ended. */
    note(actor: Actor, { status, seconds, rows, bytes, subject }: CallEnd): void {
      const buckets = bucketColumns.map(() => 0);
      buckets[bucketOf(seconds * 1000)] = 1;
      add({
        day: today(),
        person: actor.personId ?? null,
        key: actor.key?.id ?? null,
        service: subject.serviceId ?? null,
        organization: subject.organizationId ?? null,
        dataset: subject.datasetId ?? null,
        calls: 1,
        errors: status >= 400 ? 1 : 0,
        rows,
        bytes,
        opened: subject.opened ? 1 : 0,
        buckets,
      });
    },
    /** Writes what was counted so far; with the database away it goes on waiting. */
    flush,
  };
}

export type Counting = ReturnType<typeof createCounting>;

function merge(sum: Sum, more: Sum): void {
  for (const name of ['calls', 'errors', 'rows', 'bytes', 'opened'] as const) sum[name] += more[name];
  more.buckets.forEach((count, i) => {
    sum.buckets[i] = (sum.buckets[i] ?? 0) + count;
  });
}
