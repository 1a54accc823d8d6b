import { setTimeout as wait } from 'node:timers/promises';
import type { HarvestSource } from '@envhub/metadata-schemas';
import { createClient, type Schemas } from '@envhub/openapi';
import { RunLostError } from '../sinks/sink.ts';

/** An answer of the hub that no waiting mends. */
export class HubError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'HubError';
    this.status = status;
    this.code = code;
  }
}

export type Run = Schemas['Run'];
export type Claim = Schemas['Claim'];
export type Batch = { leaseToken: string; checkpoint?: unknown; entries: BatchEntry[] };
export type BatchEntry = Schemas['BatchEntry'];
export type BatchOutcome = Schemas['BatchReply']['outcomes'][number];

export interface HubOptions {
  url: string;
  key: string | undefined;
  /** Milliseconds that the hub may be away before a call is given up. */
  patience: number;
  signal: AbortSignal;
}

interface Reply<T> {
  data?: T | undefined;
  error?: unknown;
  response: Response;
}

export type Hub = ReturnType<typeof createHub>;

/** The hub's harvest paths. Calls are patient with a hub that restarts; all of them may be repeated safely. */
export function createHub({ url, key, patience, signal }: HubOptions) {
  const client = createClient({ baseUrl: url.replace(/\/+$/, ''), ...(key && { key }), locale: 'en' });

  const patient = async <T>(
    call: () => Promise<Reply<T>>,
  ): Promise<{ status: number; data: T | undefined }> => {
    const until = Date.now() + patience;
    for (let delay = 250; ; delay = Math.min(delay * 2, 10_000)) {
      const reply = await call().catch((error: unknown) => {
        signal.throwIfAborted();
        return { error, response: undefined };
      });
      const status = reply.response?.status ?? 0;
      if (status >= 200 && status < 300) return { status, data: (reply as Reply<T>).data };
      const passing = status === 0 || status === 429 || status >= 500;
      if (!passing || Date.now() + delay > until) throw hubError(status, reply.error, url);
      await wait(delay, undefined, { signal });
    }
  };
  const needed = async <T>(call: () => Promise<Reply<T>>): Promise<T> => {
    const { data, status } = await patient(call);
    if (data === undefined) throw new HubError(status, 'empty-answer', 'The hub answers without content.');
    return data;
  };

  return {
    putSource: (source: HarvestSource) =>
      needed<Schemas['Source']>(() =>
        client.PUT('/api/v1/harvest/sources/{id}', {
          params: { path: { id: source.id } },
          body: source as Schemas['HarvestSource'],
          signal,
        }),
      ),
    startRun: (id: string, worker: string, leaseSeconds: number) =>
      needed<Run>(() =>
        client.POST('/api/v1/harvest/sources/{id}/runs', {
          params: { path: { id } },
          body: { claim: { worker, leaseSeconds } },
          signal,
        }),
      ),
    /** The next run that waits; undefined when none does. */
    claimRun: async (worker: string, leaseSeconds: number) =>
      (
        await patient<Claim>(() =>
          client.POST('/api/v1/harvest/runs/claim', { body: { worker, leaseSeconds }, signal }),
        )
      ).data,
    heartbeat: (id: string, leaseToken: string) =>
      owned(() =>
        needed<unknown>(() =>
          client.POST('/api/v1/harvest/runs/{id}/heartbeat', {
            params: { path: { id } },
            body: { leaseToken },
            signal,
          }),
        ),
      ),
    pushBatch: (id: string, body: Batch) =>
      owned(() =>
        needed<Schemas['BatchReply']>(() =>
          client.POST('/api/v1/harvest/runs/{id}/batches', { params: { path: { id } }, body, signal }),
        ),
      ),
    finishRun: (
      id: string,
      body: {
        leaseToken: string;
        complete: boolean;
        failed: boolean;
        read: number;
        problems: Schemas['RecordProblem'][];
      },
    ) =>
      owned(() =>
        needed<Run>(() =>
          client.POST('/api/v1/harvest/runs/{id}/finish', { params: { path: { id } }, body, signal }),
        ),
      ),
    getRun: (id: string) =>
      needed<Run>(() => client.GET('/api/v1/harvest/runs/{id}', { params: { path: { id } }, signal })),
  };
}

/** A conflict on a run that we hold means that we hold it no longer. */
async function owned<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HubError && (error.status === 409 || error.status === 404))
      throw new RunLostError(/cancel/.test(error.code) ? 'cancelled' : 'lease-lost');
    throw error;
  }
}

function hubError(status: number, error: unknown, url: string): HubError {
  if (status === 0)
    return new HubError(0, 'hub-unreachable', `The hub at ${url} does not answer: ${causeOf(error)}.`);
  const problem = (error ?? {}) as {
    code?: string;
    detail?: string;
    title?: string;
    errors?: { pointer?: string; message: string }[];
  };
  const fields = (problem.errors ?? []).map(({ pointer, message }) => `${pointer ?? ''} ${message}`.trim());
  const text = [problem.detail ?? problem.title ?? `The hub answers with status ${status}.`, ...fields].join(
    ' ',
  );
  return new HubError(status, problem.code ?? `status-${status}`, text);
}

function causeOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? 'unknown';
}
