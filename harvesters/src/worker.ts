// `node harvesters/src/worker.ts`: does the runs that a hub has waiting. See docs/harvesting.md.
import os from 'node:os';
import { pino } from 'pino';
import { runAgent } from './agent.ts';
import { connectors } from './connectors/index.ts';
import { type Environment, readEnvironment } from './settings/environment.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

let environment: Environment | undefined;
try {
  environment = readEnvironment(process.env);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
if (environment) {
  await runAgent({
    environment,
    variables: process.env,
    connectors,
    name: `${os.hostname()} ${process.pid}`,
    log: pino({ level: environment.logLevel, base: { program: 'worker' } }),
    signal: stop.signal,
  });
}
