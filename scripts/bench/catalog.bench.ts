import { fill, numberOption, startBenchHub } from './hub.ts';
import { peakMemory, type Row, report } from './report.ts';

/** Growth of the API's peak memory, in MB, that still counts as constant. */
const constant = 150;

/** The whole catalog as Turtle: it streams, so memory does not grow with it. `--count` */
export async function bench(options: string[]): Promise<void> {
  const count = numberOption(options, 'count', 100_000);
  const hub = await startBenchHub('servers');
  const rows: Row[] = [];
  try {
    await fill(hub, count);
    const before = peakMemory(hub.pid);
    const started = performance.now();
    const { bytes, datasets } = await read(`${hub.url}/catalog.ttl`);
    const seconds = (performance.now() - started) / 1000;
    const after = peakMemory(hub.pid);
    if (datasets !== count) throw new Error(`${datasets} datasets of ${count} were streamed`);
    rows.push(
      { figure: `/catalog.ttl, ${count} datasets, seconds`, value: seconds },
      { figure: 'MB', value: bytes / 1e6 },
      { figure: 'MB a second', value: bytes / 1e6 / seconds },
      { figure: 'peak memory of the API after loading, MB', value: before },
      { figure: 'peak memory of the API after streaming, MB', value: after },
      { figure: 'growth of the peak, MB', value: after - before, goal: `<= ${constant}` },
    );
  } finally {
    await hub.close();
  }
  report('catalog', rows);
}

async function read(address: string): Promise<{ bytes: number; datasets: number }> {
  const reply = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!reply.ok || !reply.body) throw new Error(`${address}: ${reply.status}`);
  let bytes = 0;
  let datasets = 0;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of reply.body) {
    bytes += piece.length;
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    datasets += lines.filter((line) => /\ba dcat:Dataset\b/.test(line)).length;
  }
  return { bytes, datasets };
}
