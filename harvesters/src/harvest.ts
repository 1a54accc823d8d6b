import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { HarvestSource } from '@envhub/metadata-schemas';
import { createGuard } from '@envhub/outbound';
import type { Logger } from 'pino';
import { type Command, parseCommand, usage } from './command.ts';
import { connectors } from './connectors/index.ts';
import { createHub } from './hub/client.ts';
import { withLease } from './hub/lease.ts';
import { type RunOptions, type RunResult, runSource } from './run/run-source.ts';
import { type Environment, readEnvironment } from './settings/environment.ts';
import { ConfigError, connectorFor, readSourceDocument } from './settings/source-document.ts';
import { createFileSink } from './sinks/file-sink.ts';
import { createHubSink } from './sinks/hub-sink.ts';
import { summaryOf } from './summary.ts';

export interface HarvestContext {
  args: string[];
  /** Where the person stands. */
  folder: string;
  variables: Record<string, string | undefined>;
  say: (text: string) => void;
  complain: (text: string) => void;
  log: (level: string) => Logger;
  signal: AbortSignal;
}

/** `npm run harvest`. @returns the exit code: 0 all well, 1 finished with rejected records, 2 could not run */
export async function harvest(context: HarvestContext): Promise<0 | 1 | 2> {
  try {
    const command = parseCommand(context.args, context.folder);
    const environment = readEnvironment(context.variables);
    const source = await readSourceDocument(command.file);
    connectorFor(source, connectors);
    const options = {
      source,
      connectors,
      environment: context.variables,
      guard: createGuard(environment.allowPrivateHosts),
      files: { folder: path.dirname(command.file), open: true },
      limit: command.limit,
      signal: context.signal,
      log: context.log(environment.logLevel === 'info' ? 'warn' : environment.logLevel),
    };
    const result = command.dryRun
      ? await runSource({ ...options, sink: () => createFileSink(command.output) })
      : await load(source, options, command, environment);
    if (command.report) await writeFile(command.report, `${JSON.stringify(result.report, null, 2)}\n`);
    context.say(summaryOf(source, result, command.dryRun));
    if (result.failed) return 2;
    return result.report.rejected + result.report.quarantined > 0 ? 1 : 0;
  } catch (error) {
    const faults = error instanceof ConfigError ? error.faults : [(error as Error).message];
    context.complain(`${faults.join('\n')}\n${error instanceof ConfigError ? usage : ''}`);
    return 2;
  }
}

async function load(
  source: HarvestSource,
  options: Omit<RunOptions, 'sink'>,
  command: Command,
  { hubUrl, key, leaseSeconds }: Environment,
): Promise<RunResult> {
  if (!key) throw new ConfigError(['ENVHUB_KEY: loading needs a key of the hub; --dry-run needs none.']);
  const hub = createHub({ url: command.hub ?? hubUrl, key, patience: 60_000, signal: options.signal });
  await hub.putSource(source);
  const run = await hub.startRun(source.id, `cli ${os.hostname()} ${process.pid}`, leaseSeconds);
  const token = run.leaseToken ?? '';
  return withLease(
    { hub, runId: run.id, token, seconds: leaseSeconds, log: options.log },
    options.signal,
    (signal) =>
      runSource({
        ...options,
        signal,
        sink: (redact) => createHubSink({ hub, runId: run.id, leaseToken: token, redact }),
      }),
  );
}
