import { validateDistribution } from '@envhub/metadata-schemas';
import type { Schemas } from '@envhub/openapi';
import type { Actor, State } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { notFound } from '../errors.ts';
import { type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';
import type { GenerationalIndex } from '../search/index.ts';
import { createDatasets, type DatasetDependencies, type Datasets, valid } from './datasets.ts';
import { positionOf } from './identity.ts';
import { documentSource } from './index-source.ts';
import { createOrganizations, type Organizations } from './organizations.ts';
import { readerOf } from './policy.ts';
import {
  etagOf,
  etagSeen,
  presentDataset,
  presentOrganization,
  presentVersion,
  recordFor,
} from './present.ts';
import { createSearch, type SearchParameters } from './search.ts';
import { versionStore } from './store.ts';

export interface CatalogDependencies extends DatasetDependencies {
  index: GenerationalIndex;
  /** Services through which a dataset can be called, as far as the actor may know of them. */
  servicesOf: (actor: Actor, datasetId: string) => Promise<Schemas['ServiceRef'][]>;
}

/** The catalog: datasets, the organizations that own them, and searching. */
export function createCatalog(dependencies: CatalogDependencies) {
  const datasets = createDatasets(dependencies);
  const organizations = createOrganizations(dependencies);
  const search = createSearch(dependencies);
  return {
    datasets,
    organizations,
    search,
    /** What an actor sees of a dataset, as its own API document tells of it. @throws BusinessError `not-found`, `gone` */
    async describe(actor: Actor, name: string) {
      const row = await datasets.get(actor, name);
      const { title, description, distributions = [] } = recordFor(actor, row);
      return {
        id: row.id,
        slug: row.slug,
        title,
        description,
        publishedVersion: row.published_version,
        distributions: distributions.flatMap(({ id, accessUrl, downloadUrl }) =>
          id && (accessUrl ?? downloadUrl) ? [id] : [],
        ),
      };
    },
    operations: {
      async searchDatasets(request, { actor, locale }) {
        return ok(await search.datasetsText(actor, locale, request.query as SearchParameters), {
          'content-language': locale,
        });
      },
      async suggest(request, { actor, locale }) {
        const { q, limit = 8 } = request.query as { q: string; limit?: number };
        return ok(await search.suggest(actor, locale, q, limit));
      },
      async listRelatedDatasets(request, { actor }) {
        const { limit = 6 } = request.query as { limit?: number };
        const row = await datasets.get(actor, idOf(request));
        return ok(await search.relatedText(actor, documentSource(row), limit));
      },
      ...datasetOperations(datasets, dependencies.servicesOf),
      ...versionOperations(datasets, dependencies.database),
      ...distributionOperations(datasets),
      ...organizationOperations(organizations),
    } satisfies Operations,
  };
}

const idOf = ({ params }: { params: Record<string, string> }) => params.id ?? '';

function datasetOperations(datasets: Datasets, servicesOf: CatalogDependencies['servicesOf']): Operations {
  return {
    async createDataset(request, { actor }) {
      const row = await datasets.create(actor, request.body as { organization: string; dataset: unknown });
      return {
        status: 201,
        body: presentDataset(actor, row),
        headers: { ...etagOf(row), location: `/api/v1/datasets/${row.id}` },
      };
    },
    async getDataset(request, { actor }) {
      const row = await datasets.open(actor, idOf(request));
      const services = await servicesOf(actor, row.id);
      if (services.length === 0) return ok(presentDataset(actor, row), etagSeen(actor, row));
      return ok({ ...presentDataset(actor, row), services }, etagSeen(actor, row, services));
    },
    async updateDataset(request, { actor }) {
      const row = await datasets.update(actor, idOf(request), request.ifMatch, request.body);
      return ok(presentDataset(actor, row), etagOf(row));
    },
    async deleteDataset(request, { actor }) {
      const { successor } = request.query as { successor?: string };
      await datasets.withdraw(actor, idOf(request), request.ifMatch, successor);
      return { status: 204 };
    },
    async transitionDataset(request, { actor }) {
      const { to, comment } = request.body as { to: State; comment?: string };
      const row = await datasets.transition(actor, idOf(request), to, comment, request.ifMatch);
      return ok(presentDataset(actor, row), etagOf(row));
    },
  };
}

function versionOperations(datasets: Datasets, database: Database): Operations {
  return {
    async listDatasetVersions(request, { actor }) {
      const row = await datasets.get(actor, idOf(request));
      const { limit = 20 } = request.query as { limit?: number };
      const [before] = decodeCursor(request.query.cursor, ['integer']) ?? [];
      const { rows, total } = await versionStore.list(
        database,
        readerOf(actor),
        row,
        before as number | undefined,
        limit + 1,
      );
      return ok(
        pageOf(
          rows.map((version) => presentVersion(actor, row, version)),
          limit,
          total,
          ({ version }) => [version],
        ),
      );
    },
    async getDatasetVersion(request, { actor }) {
      const row = await datasets.get(actor, idOf(request));
      const version = await versionStore.get(database, readerOf(actor), row, Number(request.params.version));
      if (!version)
        throw notFound({
          code: 'not-found',
          message: { vi: 'Không có phiên bản này.', en: 'There is no such version.' },
        });
      return ok(presentVersion(actor, row, version));
    },
  };
}

function distributionOperations(datasets: Datasets): Operations {
  return {
    async listDistributions(request, { actor }) {
      const items = recordFor(actor, await datasets.get(actor, idOf(request))).distributions ?? [];
      return ok({ items, total: items.length, next: null });
    },
    async getDistribution(request, { actor }) {
      const row = await datasets.get(actor, idOf(request));
      const list = recordFor(actor, row).distributions ?? [];
      return ok(list[positionOf(list, request.params.distributionId)], etagSeen(actor, row));
    },
    async addDistribution(request, { actor }) {
      const { id: _, ...added } = valid(validateDistribution(request.body));
      const row = await datasets.editDistributions(actor, idOf(request), request.ifMatch, (list) => [
        ...list,
        added,
      ]);
      return { status: 201, body: row.record.distributions?.at(-1), headers: etagOf(row) };
    },
    async updateDistribution(request, { actor }) {
      const changed = valid(validateDistribution(request.body));
      let position = 0;
      const row = await datasets.editDistributions(actor, idOf(request), request.ifMatch, (list) => {
        position = positionOf(list, request.params.distributionId);
        return list.with(position, { ...changed, id: list[position]?.id as string });
      });
      return ok(row.record.distributions?.[position], etagOf(row));
    },
    async removeDistribution(request, { actor }) {
      await datasets.editDistributions(actor, idOf(request), request.ifMatch, (list) =>
        list.toSpliced(positionOf(list, request.params.distributionId), 1),
      );
      return { status: 204 };
    },
  };
}

function organizationOperations(organizations: Organizations): Operations {
  return {
    async listOrganizations(request, { actor }) {
      const { limit = 20, q, parent } = request.query as { limit?: number; q?: string; parent?: string };
      const after = decodeCursor(request.query.cursor, ['string', 'uuid']) as [string, string] | undefined;
      const { rows, total } = await organizations.list(actor, {
        limit,
        ...(q && { q }),
        ...(parent && { parent }),
        ...(after && { after }),
      });
      const page = pageOf(rows, limit, total, (row) => [row.sort_name, row.id]);
      return ok({ ...page, items: page.items.map(presentOrganization) });
    },
    async createOrganization(request, { actor }) {
      const row = await organizations.create(actor, request.body);
      return {
        status: 201,
        body: presentOrganization(row),
        headers: { ...etagOf(row), location: `/api/v1/organizations/${row.slug}` },
      };
    },
    async getOrganization(request, { actor }) {
      const row = await organizations.get(actor, idOf(request));
      return ok(presentOrganization(row), etagOf(row));
    },
    async updateOrganization(request, { actor }) {
      const row = await organizations.update(actor, idOf(request), request.ifMatch, request.body);
      return ok(presentOrganization(row), etagOf(row));
    },
    async deleteOrganization(request, { actor }) {
      await organizations.remove(actor, idOf(request), request.ifMatch);
      return { status: 204 };
    },
  };
}
