// `npm run bench -- NAME [options]`: runs scripts/bench/NAME.bench.ts, which prints a table and writes JSON.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'bench');
const ending = '.bench.ts';
const names = readdirSync(folder)
  .filter((entry) => entry.endsWith(ending))
  .map((entry) => entry.slice(0, -ending.length));
const [name = '', ...options] = process.argv.slice(2);

if (!names.includes(name)) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}\n`);
  process.exit(2);
}
const { bench } = (await import(path.join(folder, name + ending))) as {
  bench: (options: string[]) => Promise<void>;
};
await bench(options);
