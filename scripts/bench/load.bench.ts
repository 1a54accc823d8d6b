import {
  harvestAll,
  numberOption,
  portalSource,
  startBenchHub,
  startPortal,
  startWorker,
  stopProcess,
} from './hub.ts';
import { peakMemory, processorTime, type Row, report } from './report.ts';

/** Loading: a portal of generated datasets, the real worker, the real API, PostgreSQL and Elasticsearch. */
export async function bench(options: string[]): Promise<void> {
  const count = numberOption(options, 'count', 100_000);
  const hub = await startBenchHub('servers');
  try {
    const portal = await startPortal(count);
    const worker = await startWorker(hub);
    const rows: Row[] = [];
    try {
      await hub.call('PUT', '/api/v1/harvest/sources/bench', portalSource(portal.found[1] ?? ''));
      const spent = () => [hub.pid, worker.pid].map(processorTime);
      const [apiBefore = 0, workerBefore = 0] = spent();
      const first = await harvestAll(hub, count);
      const [api = 0, work = 0] = spent();
      assertCount(first.run.counts, 'created', count);
      rows.push({
        figure: `datasets a second until searchable, ${count} new ones`,
        value: count / first.seconds,
        goal: '>= 1000',
      });
      const again = await harvestAll(hub, count);
      assertCount(again.run.counts, 'unchanged', count);
      rows.push({
        figure: 'datasets a second, unchanged harvest',
        value: count / again.seconds,
        goal: '>= 3000',
      });
      rows.push(
        { figure: 'processor time of the API, ms a new one', value: ((api - apiBefore) / count) * 1000 },
        {
          figure: 'processor time of the worker, ms a new one',
          value: ((work - workerBefore) / count) * 1000,
        },
        { figure: 'and unchanged, API', value: (((spent()[0] ?? 0) - api) / count) * 1000 },
        { figure: 'and unchanged, worker', value: (((spent()[1] ?? 0) - work) / count) * 1000 },
      );
      rows.push({ figure: 'peak memory of the API, MB', value: peakMemory(hub.pid), goal: '<= 400' });
      rows.push({ figure: 'peak memory of the worker, MB', value: peakMemory(worker.pid), goal: '<= 400' });
    } finally {
      await stopProcess(worker.child);
      await stopProcess(portal.child);
    }
    report('load', rows);
  } finally {
    await hub.close();
  }
}

function assertCount(counts: Record<string, number>, outcome: string, count: number): void {
  if (counts[outcome] !== count) throw new Error(`not all are ${outcome}: ${JSON.stringify(counts)}`);
}
