import type { HarvestSource, Problem } from '@envhub/metadata-schemas';
import type { Guard } from '@envhub/outbound';
import type { Logger } from 'pino';
import { type Connector, isSourceError, type Json, type Read } from '../contract.ts';
import { createSourceIo, type FileRoot, type WireLimits } from '../io/index.ts';
import { resolveSecrets } from '../settings/secrets.ts';
import { connectorFor, limitsFor } from '../settings/source-document.ts';
import type { Counts, Sink } from '../sinks/sink.ts';
import { createPipeline, type Prepared } from '../steps/pipeline.ts';
import { createProblemLog } from './problem-log.ts';

export interface RunOptions {
  source: HarvestSource;
  connectors: ReadonlyMap<string, Connector<never>>;
  environment: Record<string, string | undefined>;
  guard: Guard;
  limits?: WireLimits;
  files: FileRoot | undefined;
  /** Made with the run's redaction of secrets. */
  sink: (redact: (text: string) => string) => Sink;
  /** Where an earlier attempt of this run came to; null for the beginning. */
  cursor?: Json;
  /** Stop after this many records; the listing is then incomplete and nothing is removed. */
  limit?: number | undefined;
  signal: AbortSignal;
  log: Logger;
}

export interface Report extends Counts {
  read: number;
  seconds: number;
  problems: Problem[];
}

export interface RunResult {
  report: Report;
  /** The source could not be read to an end, or the run was to be rejected as a whole. */
  failed: boolean;
  complete: boolean;
}

/** Why a run stops early although the source goes on. */
class RejectedRunError extends Error {
  constructor() {
    super('A record is not valid and validate.on-error is reject-run.');
    this.name = 'RejectedRunError';
  }
}

/**
 * Runs one source to its end: reads, prepares each record on its own, hands it to the sink, reports.
 * A source that fails ends in a report, not in an exception.
 * @throws ConfigError, MissingSecretError, ExpressionError before anything is read
 * @throws RunLostError, HubError when the sink is lost
 */
export async function runSource(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const { source, signal, log } = options;
  const connector = connectorFor(source, options.connectors);
  const { settings, redact } = resolveSecrets(source.source, options.environment);
  const address = String(settings.url ?? '');
  const prepare = createPipeline(source, connector, {
    language: source.language ?? 'vi',
    address: redact(address),
  });
  const limits = limitsFor(source, options.limits);
  const { headers = {}, ...rest } = settings;
  const io = createSourceIo({ address, headers, guard: options.guard, limits, files: options.files, signal });
  const sink = options.sink(redact);
  const problems = createProblemLog();
  const tell = (problem: Problem) => problems.add(redacted(problem, redact));
  const state = { read: 0, complete: false, failed: false, unsure: false };
  try {
    const reading = (connector as Connector<typeof rest>).read(io, rest, options.cursor ?? null);
    await pump({ reading, prepare, sink, source, limit: options.limit, state, tell, signal });
  } catch (error) {
    if (!isExpected(error)) {
      await sink.abandon();
      throw error;
    }
    state.failed = true;
    tell(endingProblem(error));
    log.warn({ sourceId: source.id, err: redact(String((error as Error).message)) }, 'the source failed');
  } finally {
    await io.close();
  }
  const { read, failed } = state;
  // Records that nobody could name may be ones that the catalog holds: nothing is removed then.
  const complete = state.complete && !failed && !state.unsure && options.limit === undefined;
  const { counts } = await sink.finish({ complete, failed, read, problems: problems.list() });
  const seconds = Math.round(performance.now() - started) / 1000;
  return { report: { ...counts, read, seconds, problems: problems.list() }, failed, complete };
}

interface State {
  read: number;
  complete: boolean;
  unsure: boolean;
}

interface Pump {
  reading: AsyncIterable<Read>;
  prepare: (raw: unknown) => Promise<Prepared>;
  sink: Sink;
  source: HarvestSource;
  limit: number | undefined;
  state: State;
  tell: (problem: Problem) => void;
  signal: AbortSignal;
}

async function pump(work: Pump): Promise<void> {
  const { reading, sink, limit, state, tell, signal } = work;
  for await (const event of reading) {
    signal.throwIfAborted();
    if (event.kind === 'end') {
      state.complete = event.complete;
      return;
    }
    if (event.kind === 'checkpoint') await sink.checkpoint(event.cursor);
    else if (event.kind === 'problem') await unreadable(event.problem, sink, state, tell);
    else if (limit !== undefined && state.read >= limit) return;
    else await takeRecord(event.raw, work);
  }
}

async function takeRecord(raw: unknown, { prepare, sink, source, state, tell }: Pump): Promise<void> {
  state.read++;
  const prepared = await prepare(raw);
  for (const problem of 'problems' in prepared ? prepared.problems : [])
    tell({ record: prepared.identifier, ...problem });
  if (prepared.kind === 'reject' && prepared.unnamed) state.unsure = true;
  await deliver(prepared, raw, sink, source.validate?.['on-error']);
}

/** A record that the source holds and nobody can read counts as rejected. */
async function unreadable(
  problem: Problem,
  sink: Sink,
  state: State,
  tell: (problem: Problem) => void,
): Promise<void> {
  tell(problem);
  if (problem.severity !== 'error') return;
  state.unsure = true;
  if (problem.record === undefined) return;
  state.read++;
  await sink.add({
    op: 'reject',
    identifier: problem.record,
    outcome: 'rejected',
    problems: [problem],
    raw: '',
  });
}

async function deliver(
  prepared: Prepared,
  raw: unknown,
  sink: Sink,
  onError: 'quarantine' | 'reject-run' | undefined,
): Promise<void> {
  if (prepared.kind === 'skip') return;
  if (prepared.kind === 'remove') return sink.add({ op: 'remove', identifier: prepared.identifier });
  const text = textOf(raw);
  if (prepared.kind === 'put') return sink.add({ op: 'put', ...without(prepared), raw: text });
  const { identifier, problems } = prepared;
  const outcome = onError === 'quarantine' ? 'quarantined' : 'rejected';
  await sink.add({ op: 'reject', identifier, outcome, problems, raw: text });
  if (onError === 'reject-run') throw new RejectedRunError();
}

/** The record as text, to be kept; what is nested too deep to be written down is not. */
function textOf(raw: unknown): string {
  try {
    return JSON.stringify(raw);
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

const without = ({ identifier, hash, record, problems }: Extract<Prepared, { kind: 'put' }>) => ({
  identifier,
  hash,
  record,
  problems,
});

const isExpected = (error: unknown): boolean => isSourceError(error) || error instanceof RejectedRunError;

function endingProblem(error: unknown): Problem {
  if (!isSourceError(error))
    return {
      rule: 'reject-run',
      severity: 'error',
      message: `${(error as Error).message} The run ends here.`,
    };
  const { code, message, address } = error;
  return {
    rule: code,
    severity: 'error',
    message,
    ...(address !== undefined && { field: 'source.url', value: address }),
  };
}

function redacted(problem: Problem, redact: (text: string) => string): Problem {
  return JSON.parse(redact(JSON.stringify(problem))) as Problem;
}
