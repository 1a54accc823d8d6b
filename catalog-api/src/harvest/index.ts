import { sql } from 'kysely';
import type { Organizations } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';
import type { Task } from '../jobs/index.ts';
import { type BatchEntry, createBatches } from './batches.ts';
import { createEndings, type Finish } from './ending.ts';
import { presentRun, presentRunRecord, presentSource } from './present.ts';
import type { RunState } from './rows.ts';
import { createRuns, type Runs, type Worker } from './runs.ts';
import { createSources, type Sources } from './sources.ts';

export interface HarvestDependencies {
  database: Database;
  organizations: Organizations;
  /** Told after each write of datasets. */
  written: () => void;
}

/** The hub's half of harvesting: sources, runs with leases, the bulk door. */
export function createHarvest(dependencies: HarvestDependencies) {
  const sources = createSources(dependencies);
  const runs = createRuns({ ...dependencies, sources });
  const batches = createBatches(dependencies);
  const endings = createEndings({ ...dependencies, runs });
  return {
    operations: {
      ...sourceOperations(sources, runs),
      ...runOperations(runs),
      ...workerOperations(runs, batches, endings),
    } satisfies Operations,
    /** What the hub does by itself. */
    tasks: [
      { name: 'harvest schedule', every: 10, run: () => runs.startDue() },
      { name: 'harvest retention', every: 3600, run: () => runs.forgetOld() },
    ] satisfies Task[],
    /** Whether sample data is loaded. */
    async hasDemonstration(): Promise<boolean> {
      return (
        (
          await dependencies.database.query(
            sql`select 1 from harvest_source where document->>'demonstration' = 'true' limit 1`,
          )
        ).length > 0
      );
    },
  };
}

const idOf = ({ params }: { params: Record<string, string> }) => params.id ?? '';
const etagOf = ({ revision }: { revision: number }) => ({ etag: `"${revision}"` });

function sourceOperations(sources: Sources, runs: Runs): Operations {
  return {
    async listSources(request, { actor }) {
      const { limit = 20 } = request.query as { limit?: number };
      const [after] = (decodeCursor(request.query.cursor, ['string']) ?? []) as string[];
      const { rows, total } = await sources.list(actor, after, limit);
      return ok(pageOf(rows.map(presentSource), limit, total, ({ id }) => [id]));
    },
    async createSource(request, { actor }) {
      const { row } = await sources.put(actor, request.body, { onlyNew: true });
      return { status: 201, body: presentSource(row), headers: etagOf(row) };
    },
    async getSource(request, { actor }) {
      const row = await sources.get(actor, idOf(request));
      const { rows } = await runs.list(actor, { source: row.id, limit: 1 });
      return ok({ ...presentSource(row), lastRun: rows[0] ? presentRun(rows[0]) : null }, etagOf(row));
    },
    async putSource(request, { actor }) {
      const body = { ...(request.body as object), id: idOf(request) };
      const { row, created } = await sources.put(
        actor,
        body,
        request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch },
      );
      return { status: created ? 201 : 200, body: presentSource(row), headers: etagOf(row) };
    },
    async deleteSource(request, { actor }) {
      await sources.remove(actor, idOf(request));
      return { status: 204 };
    },
    async getRawRecord(request, { actor }) {
      const row = await sources.raw(actor, idOf(request), request.params.identifier ?? '');
      return ok({ identifier: row.identifier, raw: row.raw, harvestedAt: row.harvested_at });
    },
  };
}

function runOperations(runs: Runs): Operations {
  return {
    async startRun(request, { actor }) {
      const { claim } = (request.body ?? {}) as { claim?: Worker };
      return {
        status: 202,
        body: presentRun(await runs.start(actor, idOf(request), claim), claim !== undefined),
      };
    },
    async previewSource(request, { actor }) {
      const { source, limit = 50 } = request.body as { source: unknown; limit?: number };
      return { status: 202, body: presentRun(await runs.preview(actor, source, limit)) };
    },
    async listRuns(request, { actor }) {
      const {
        limit = 20,
        source,
        state,
      } = request.query as { limit?: number; source?: string; state?: RunState };
      const [before] = (decodeCursor(request.query.cursor, ['uuid']) ?? []) as string[];
      const { rows, total } = await runs.list(actor, {
        limit,
        ...(source && { source }),
        ...(state && { state }),
        ...(before && { before }),
      });
      return ok(
        pageOf(
          rows.map((row) => presentRun(row)),
          limit,
          total,
          ({ id }) => [id],
        ),
      );
    },
    async getRun(request, { actor }) {
      return ok(presentRun(await runs.get(actor, idOf(request))));
    },
    async cancelRun(request, { actor }) {
      return ok(presentRun(await runs.cancel(actor, idOf(request))));
    },
    async listRunRecords(request, { actor }) {
      const { limit = 20, outcome } = request.query as { limit?: number; outcome?: string };
      const [after] = (decodeCursor(request.query.cursor, ['string']) ?? []) as string[];
      const { rows, total } = await runs.records(actor, idOf(request), {
        limit,
        ...(outcome && { outcome }),
        ...(after && { after }),
      });
      return ok(pageOf(rows.map(presentRunRecord), limit, total, ({ identifier }) => [identifier]));
    },
  };
}

function workerOperations(
  runs: Runs,
  batches: ReturnType<typeof createBatches>,
  endings: ReturnType<typeof createEndings>,
): Operations {
  return {
    async claimRun(request, { actor }) {
      const run = await runs.claim(actor, request.body as Worker);
      if (!run) return { status: 204 };
      return ok({
        run: { ...presentRun(run), ...(run.preview_limit && { limit: run.preview_limit }) },
        source: run.document,
        checkpoint: run.checkpoint,
        leaseToken: run.lease_token,
      });
    },
    async heartbeatRun(request, { actor }) {
      await runs.heartbeat(actor, idOf(request), (request.body as { leaseToken: string }).leaseToken);
      return ok({ leaseSeconds: 60 });
    },
    async pushBatch(request, { actor }) {
      const body = request.body as { leaseToken: string; checkpoint?: unknown; entries: BatchEntry[] };
      return ok({ outcomes: await batches.push(actor, idOf(request), body) });
    },
    async finishRun(request, { actor }) {
      return ok(presentRun(await endings.finish(actor, idOf(request), request.body as Finish)));
    },
    async decideRemovals(request, { actor }) {
      return ok(
        presentRun(
          await endings.decideRemovals(actor, idOf(request), (request.body as { apply: boolean }).apply),
        ),
      );
    },
  };
}
