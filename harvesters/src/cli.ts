#!/usr/bin/env node
// `npm run harvest -- FILE.yaml`: see docs/harvesting.md.
import { pino } from 'pino';
import { harvest } from './harvest.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Error('Stopped. What was loaded stays; run it again to go on.')));

process.exitCode = await harvest({
  args: process.argv.slice(2),
  // npm runs scripts in the root; people name files from where they stand.
  folder: process.env.INIT_CWD ?? process.cwd(),
  variables: process.env,
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  log: (level) => pino({ level }, pino.destination({ dest: 2, sync: true })),
  signal: stop.signal,
});
