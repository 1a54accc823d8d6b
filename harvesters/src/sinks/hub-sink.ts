import type { Problem } from '@envhub/metadata-schemas';
import type { Json } from '../contract.ts';
import { type BatchEntry, type BatchOutcome, type Hub, HubError } from '../hub/client.ts';
import { type Counts, type Entry, noCounts, type Sink } from './sink.ts';

export interface HubSinkOptions {
  hub: Hub;
  runId: string;
  leaseToken: string;
  /** Entries and characters of one batch. */
  most?: number;
  characters?: number;
  /** Takes secrets out of what is stored. */
  redact: (text: string) => string;
}

const longestRaw = 2_000_000;
/** Milliseconds after which a slow source’s records are sent although few. */
const longestWait = 5000;
/** Share of records unknown to the hub from which bodies are sent without asking first. */
const mostlyNew = 0.5;

type Put = Extract<Entry, { op: 'put' }>;

/**
 * Sends records to the hub in batches. Records are first offered by their hashes and the hub says which it
 * wants, so that an unchanged harvest sends no bodies; while most are new, the question is left out.
 */
export function createHubSink(options: HubSinkOptions): Sink {
  const { hub, runId, leaseToken, most = 1000, characters = 2_000_000, redact } = options;
  let waiting: Entry[] = [];
  let named = new Set<string>();
  let size = 0;
  let asking = true;
  let reached: Json | undefined;
  let underWay: Promise<void> = Promise.resolve();
  let failure: unknown;
  let lastFlush = Date.now();

  const push = async (entries: BatchEntry[], checkpoint?: Json): Promise<BatchOutcome[]> => {
    const body = { leaseToken, entries, ...(checkpoint !== undefined && { checkpoint }) };
    try {
      return (await hub.pushBatch(runId, body)).outcomes;
    } catch (error) {
      if (!(error instanceof HubError) || error.status !== 413 || entries.length < 2) throw error;
      const half = entries.length >> 1;
      return [...(await push(entries.slice(0, half))), ...(await push(entries.slice(half), checkpoint))];
    }
  };

  const send = async (entries: Entry[], checkpoint: Json | undefined): Promise<void> => {
    const puts = entries.filter((entry) => entry.op === 'put');
    let bodies: Put[] = puts;
    if (asking && puts.length > 0) {
      const outcomes = await push(puts.map(({ identifier, hash }) => ({ op: 'offer', identifier, hash })));
      const wanted = new Set(
        outcomes.filter(({ outcome }) => outcome === 'wanted').map((item) => item.identifier),
      );
      bodies = puts.filter(({ identifier }) => wanted.has(identifier));
      asking = wanted.size < puts.length * mostlyNew;
    }
    const others = entries.filter((entry) => entry.op !== 'put');
    const outgoing = [...bodies, ...others].map((entry) => wire(entry, redact));
    if (outgoing.length === 0 && checkpoint === undefined) return;
    const outcomes = await push(outgoing, checkpoint);
    if (bodies === puts && puts.length > 0) {
      const unchanged = outcomes.filter(({ outcome }) => outcome === 'unchanged').length;
      asking = unchanged > puts.length * mostlyNew;
    }
  };

  /** Starts sending what waits; one batch is under way while the next is read. */
  const flush = async (): Promise<void> => {
    await underWay;
    if (failure) throw failure;
    if (waiting.length === 0 && reached === undefined) return;
    const entries = waiting;
    const checkpoint = reached;
    waiting = [];
    named = new Set();
    size = 0;
    reached = undefined;
    lastFlush = Date.now();
    underWay = send(entries, checkpoint).catch((error: unknown) => {
      failure = error;
    });
  };

  return {
    async add(entry) {
      // What was made of a record is about as long as its source text.
      const length = entry.op === 'put' ? 2 * entry.raw.length : 500;
      // A batch names a record once.
      const full = named.has(entry.identifier) || waiting.length >= most;
      if (full || (waiting.length > 0 && size + length > characters)) await flush();
      waiting.push(entry);
      named.add(entry.identifier);
      size += length;
      // A checkpoint covers what came before it; later records wait for the next one.
      if (waiting.length > 0) reached = undefined;
      if (failure) throw failure;
    },
    async checkpoint(cursor) {
      reached = cursor;
      const late = Date.now() - lastFlush > longestWait;
      if (late || waiting.length * 2 >= most || size * 2 >= characters) await flush();
    },
    async finish(ending) {
      await flush();
      await underWay;
      if (failure) throw failure;
      const run = await hub.finishRun(runId, {
        leaseToken,
        complete: ending.complete,
        failed: ending.failed,
        read: ending.read,
        problems: ending.problems.slice(0, 100).map((problem) => shortened(problem, redact)),
      });
      return { counts: countsOf(run.counts), problems: run.problems ?? [] };
    },
    abandon: () => underWay,
  };
}

const countsOf = (counts: Record<string, number>): Counts => {
  const own = noCounts();
  for (const name of Object.keys(own) as (keyof Counts)[]) own[name] = counts[name] ?? 0;
  return own;
};

function wire(entry: Entry, redact: (text: string) => string): BatchEntry {
  if (entry.op === 'remove') return entry;
  const raw = entry.raw.length > longestRaw ? undefined : redact(entry.raw);
  const problems = entry.problems.slice(0, 50).map((problem) => shortened(problem, redact));
  const rest = { ...(raw !== undefined && { raw }), ...(problems.length > 0 && { problems }) };
  return entry.op === 'put'
    ? { op: 'put', identifier: entry.identifier, hash: entry.hash, record: entry.record as never, ...rest }
    : { op: 'reject', identifier: entry.identifier, outcome: entry.outcome, ...rest };
}

/** A problem within what the hub stores. */
function shortened(problem: Problem, redact: (text: string) => string): Problem {
  return {
    ...problem,
    ...(problem.record !== undefined && { record: redact(problem.record).slice(0, 2000) }),
    ...(problem.field !== undefined && { field: problem.field.slice(0, 2000) }),
    ...(typeof problem.value === 'string' && { value: redact(problem.value).slice(0, 2000) }),
    message: redact(problem.message).slice(0, 4000),
  };
}
