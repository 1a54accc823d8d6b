import { setTimeout as wait } from 'node:timers/promises';
import type { HarvestSource } from '@envhub/metadata-schemas';
import { createGuard } from '@envhub/outbound';
import type { Logger } from 'pino';
import type { Connector, Json } from './contract.ts';
import { type Claim, createHub, type Hub, HubError } from './hub/client.ts';
import { withLease } from './hub/lease.ts';
import type { WireLimits } from './io/index.ts';
import { runSource } from './run/run-source.ts';
import type { Environment } from './settings/environment.ts';
import { createHubSink } from './sinks/hub-sink.ts';
import { RunLostError, type Sink } from './sinks/sink.ts';

export interface AgentOptions {
  environment: Environment;
  variables: Record<string, string | undefined>;
  connectors: ReadonlyMap<string, Connector<never>>;
  /** Name under which runs are claimed. */
  name: string;
  log: Logger;
  /** Stops claiming; runs under way finish their batch and leave the rest to the next worker. */
  signal: AbortSignal;
  limits?: WireLimits;
  /** Milliseconds between two looks for work. */
  idle?: number;
}

const previewRecords = 50;

/** Claims and runs harvests until told to stop. Whatever happens to it, the hub's leases and checkpoints hold. */
export async function runAgent(options: AgentOptions): Promise<void> {
  const { environment, signal, log } = options;
  const hard = new AbortController();
  const hub = createHub({
    url: environment.hubUrl,
    key: environment.key,
    patience: 120_000,
    signal: hard.signal,
  });
  const asking = createHub({ url: environment.hubUrl, key: environment.key, patience: 0, signal });
  log.info({ hub: environment.hubUrl, runs: environment.runs }, 'worker ready');
  const slots = Array.from({ length: environment.runs }, () => slot(options, hub, asking));
  await Promise.all(slots);
  hard.abort();
  log.info('worker stopped');
}

async function slot(options: AgentOptions, hub: Hub, asking: Hub): Promise<void> {
  const { environment, signal, log, idle = 2000 } = options;
  let pause = idle;
  while (!signal.aborted) {
    try {
      const claim = await asking.claimRun(options.name, environment.leaseSeconds);
      pause = idle;
      if (claim) {
        await work(claim, options, hub);
        continue;
      }
    } catch (error) {
      if (signal.aborted) return;
      pause = Math.min(pause * 2, 30_000);
      const fault = {
        err: (error as Error).message,
        status: error instanceof HubError ? error.status : undefined,
      };
      log.warn(fault, 'the hub gives no work');
    }
    await wait(pause * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
  }
}

/** One claimed run, to its end or until it is lost. */
async function work(claim: Claim, options: AgentOptions, hub: Hub): Promise<void> {
  const { run, leaseToken } = claim;
  const source = claim.source as HarvestSource;
  const log = options.log.child({ runId: run.id, sourceId: source.id });
  const seconds = claim.leaseSeconds ?? options.environment.leaseSeconds;
  log.info({ resumed: claim.checkpoint !== undefined && claim.checkpoint !== null }, 'run begins');
  try {
    const { report, failed } = await withLease(
      { hub, runId: run.id, token: leaseToken, seconds, log },
      options.signal,
      (signal) => runClaim(claim, source, { ...options, signal, log }, hub),
    );
    const { problems, ...counts } = report;
    log.info({ ...counts, problems: problems.length, failed }, 'run ends');
  } catch (error) {
    if (options.signal.aborted) return log.info('run left to the next worker');
    if (error instanceof RunLostError) return log.info({ reason: error.reason }, 'run lost');
    if (error instanceof HubError)
      return log.error({ err: error.message, status: error.status }, 'the hub failed');
    log.warn({ err: (error as Error).message }, 'run cannot be done');
    await giveUp(hub, claim, error as Error, log);
  }
}

function runClaim(claim: Claim, source: HarvestSource, options: AgentOptions, hub: Hub) {
  const { run, leaseToken } = claim;
  const { filesFolder, allowPrivateHosts } = options.environment;
  return runSource({
    source,
    connectors: options.connectors,
    environment: options.variables,
    guard: createGuard(allowPrivateHosts),
    ...(options.limits && { limits: options.limits }),
    files: filesFolder === undefined ? undefined : { folder: filesFolder, open: false },
    cursor: (claim.checkpoint ?? null) as Json,
    limit: run.mode === 'preview' ? previewRecords : undefined,
    signal: options.signal,
    log: options.log,
    sink: (redact): Sink => createHubSink({ hub, runId: run.id, leaseToken, redact }),
  });
}

/** A run that cannot even begin (a bad config, a missing secret) ends with what is wrong. */
async function giveUp(hub: Hub, { run, leaseToken }: Claim, error: Error, log: Logger): Promise<void> {
  const problem = { rule: 'cannot-run', severity: 'error' as const, message: error.message.slice(0, 4000) };
  const ending = { leaseToken, complete: false, failed: true, read: 0, problems: [problem] };
  await hub.finishRun(run.id, ending).catch((failure: unknown) => {
    log.error({ err: failure }, 'run could not be ended');
  });
}
