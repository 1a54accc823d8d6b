import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DatasetInput, HarvestSource } from '@envhub/metadata-schemas';
import { createGuard } from '@envhub/outbound';
import { pino } from 'pino';
import { connectors } from '../connectors/index.ts';
import { defaultLimits, type FileRoot, type WireLimits } from '../io/index.ts';
import { type RunResult, runSource } from '../run/run-source.ts';
import { createFileSink } from '../sinks/file-sink.ts';
import type { Entry } from '../sinks/sink.ts';

/** Limits for servers of the same machine. */
export const quick: WireLimits = { ...defaultLimits, pace: 0, retryDelay: 1, attempts: 3 };

export function buildSource(
  overrides: Partial<HarvestSource> & Pick<HarvestSource, 'source'>,
): HarvestSource {
  return {
    id: 'test',
    title: { en: 'Test' },
    organization: 'tester',
    load: 'dataset',
    language: 'en',
    ...overrides,
  };
}

export interface DryRun extends RunResult {
  records: DatasetInput[];
  entries: Entry[];
}

/** Runs a source without loading it, and gives back what would be loaded. */
export async function dryRun(
  source: HarvestSource,
  options: {
    limits?: Partial<WireLimits>;
    files?: FileRoot;
    limit?: number;
    allow?: string[];
    environment?: Record<string, string>;
  } = {},
): Promise<DryRun> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'envhub-dry-'));
  const entries: Entry[] = [];
  try {
    const output = path.join(folder, 'out.jsonl');
    const sink = createFileSink(output);
    const result = await runSource({
      source,
      connectors,
      environment: options.environment ?? {},
      guard: createGuard(options.allow ?? ['127.0.0.1:*']),
      limits: { ...quick, ...options.limits },
      files: options.files,
      limit: options.limit,
      signal: AbortSignal.timeout(60_000),
      log: pino({ level: 'silent' }),
      sink: () => ({
        ...sink,
        add(entry) {
          entries.push(entry);
          return sink.add(entry);
        },
      }),
    });
    const lines = (await readFile(output, 'utf8')).split('\n').filter(Boolean);
    return { ...result, entries, records: lines.map((line) => JSON.parse(line) as DatasetInput) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What kind of faults a report names. */
export const rulesOf = (result: RunResult): string[] => [
  ...new Set(result.report.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
];
