import { isAdministrator, onlyAdministrators } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import type { Operation, Operations } from '../http/operation.ts';
import { ok } from '../http/operation.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness, type ReadinessDependencies } from './readiness.ts';
import { createSitemap } from './sitemap.ts';

export interface OperatingDependencies extends ReadinessDependencies {
  database: Database;
  publicUrl: string;
  /** The bundled OpenAPI document. */
  document: unknown;
  /** Builds the search index anew beside the old one. */
  reindex: () => Promise<{ indexed: number; removed: number }>;
  /** Finds and mends differences between database and index. */
  reconcile: () => Promise<{ indexed: number; removed: number }>;
}

/** Running the hub: health, metrics, sitemaps, its own description, and the care of the index. */
export function createOperating(dependencies: OperatingDependencies) {
  const readiness = createReadiness(dependencies);
  const metrics = createMetrics(readiness.check);
  const sitemap = createSitemap(dependencies);
  const operations: Operations = {
    async getHealth() {
      return { ...ok({ status: 'ok' }), headers: { 'cache-control': 'no-store' } };
    },
    async getReadiness() {
      const body = await readiness.check();
      return {
        status: body.status === 'unavailable' ? 503 : 200,
        body,
        headers: { 'cache-control': 'no-store' },
      };
    },
    async getMetrics() {
      return { status: 200, ...(await metrics.text()), headers: { 'cache-control': 'no-store' } };
    },
    async getOpenapiDocument() {
      return ok(dependencies.document);
    },
    async getSitemap() {
      return { status: 200, type: 'application/xml', stream: sitemap.index() };
    },
    async getSitemapPage({ params }) {
      return { status: 200, type: 'application/xml', stream: sitemap.page(params.page ?? '') };
    },
    reindex: forAdministrators('index.rebuild', dependencies.reindex),
    reconcile: forAdministrators('index.reconcile', dependencies.reconcile),
  };
  return { operations, metrics, readiness };

  function forAdministrators(
    action: string,
    work: () => Promise<{ indexed: number; removed: number }>,
  ): Operation {
    return async (_request, { actor }) => {
      if (!isAdministrator(actor)) throw onlyAdministrators();
      const done = await work();
      await dependencies.database.transaction((transaction) =>
        recordAudit(transaction, [
          { actor: actor.id, action, subjectKind: 'index', subjectId: 'datasets', details: done },
        ]),
      );
      return ok(done);
    };
  }
}
