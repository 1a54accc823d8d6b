import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestHub, type TestHub } from '@envhub/catalog-api/testing';
import { loadDemonstration } from '../demonstration.ts';
import { supervise } from '../processes.ts';
import { type Row, report } from './report.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

interface LabelledQuery {
  kind: string;
  q: string;
  /** Identifier of a dataset in its source, with its grade: 1 touches the question, 2 answers part, 3 answers it. */
  relevant: Record<string, number>;
}

/**
 * Normalised discounted cumulative gain of the first ten results: Järvelin and Kekäläinen 2002, with the gain
 * 2^grade − 1. From 0 to 1.
 */
export function ndcg(found: string[], relevant: Record<string, number>): number {
  const gain = (grades: number[]) =>
    grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a));
  return gain(found.map((identifier) => relevant[identifier] ?? 0)) / ideal;
}

const forms = [
  { name: 'embedded', database: 'pglite', search: 'postgres' },
  { name: 'Elasticsearch', database: 'pg', search: 'elasticsearch' },
] as const;

/** Searches the demonstration's datasets with labelled queries on each engine; `--verbose` shows what falls short. */
export async function bench(options: string[]): Promise<void> {
  const queries = JSON.parse(
    readFileSync(path.join(root, 'examples/relevance/queries.json'), 'utf8'),
  ) as LabelledQuery[];
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const rows: Row[] = [];
  const overall: number[] = [];
  for (const { name, ...form } of forms) {
    if (form.search === 'elasticsearch' && !process.env.ELASTICSEARCH_URL) {
      process.stdout.write('No Elasticsearch: start it with `npm run services` and set what that prints.\n');
      continue;
    }
    const hub = await startTestHub(form);
    try {
      await harvestExamples(hub);
      await hub.settle();
      const scores = await scoresOf(hub, queries, options.includes('--verbose') ? name : undefined);
      for (const kind of kinds) {
        const ofKind = scores.filter((_, index) => queries[index]?.kind === kind);
        rows.push({ figure: `${name}: ${kind} (${ofKind.length})`, value: mean(ofKind), goal: '>= 0.7' });
      }
      overall.push(mean(scores));
      rows.push({ figure: `${name}: all (${scores.length})`, value: mean(scores), goal: '>= 0.85' });
    } finally {
      await hub.close();
    }
  }
  if (overall.length === 2) {
    const apart = Math.abs((overall[0] ?? 0) - (overall[1] ?? 0));
    rows.push({ figure: 'between the engines', value: apart, goal: '<= 0.03' });
  }
  report('relevance, nDCG@10', rows);
}

async function harvestExamples(hub: TestHub): Promise<void> {
  const folder = path.join(root, 'examples');
  let ended = '';
  const worker = supervise(
    {
      name: 'worker',
      command: process.execPath,
      args: [path.join(root, 'harvesters/src/worker.ts')],
      cwd: root,
      env: { HUB_URL: hub.url, ENVHUB_KEY: hub.adminKey, HARVEST_FILES_DIR: folder, LOG_LEVEL: 'warn' },
      write: (line) => process.stderr.write(`${line}\n`),
    },
    (reason) => {
      ended = reason;
    },
  );
  await loadDemonstration({ hub: hub.url, key: hub.adminKey, folder, say: () => undefined });
  await worker.stop();
  if (ended) throw new Error(ended);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function scoresOf(hub: TestHub, queries: LabelledQuery[], verbose?: string): Promise<number[]> {
  const scores: number[] = [];
  for (const { kind, q, relevant } of queries) {
    const reply = await fetch(`${hub.url}/api/v1/datasets?limit=10&facets=none&q=${encodeURIComponent(q)}`);
    const { items } = (await reply.json()) as { items: { identifier: string }[] };
    const found = items.map(({ identifier }) => identifier);
    const score = ndcg(found, relevant);
    scores.push(score);
    if (verbose && score < 0.9) {
      const shown = found.map((identifier) => `${identifier}:${relevant[identifier] ?? 0}`);
      const missing = Object.keys(relevant).filter((identifier) => !found.includes(identifier));
      process.stdout.write(
        `${verbose} ${score.toFixed(2)} ${kind} “${q}” ${shown.join(' ')} | not found: ${missing.join(' ')}\n`,
      );
    }
  }
  return scores;
}
