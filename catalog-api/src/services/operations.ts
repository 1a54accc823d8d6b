import type { Schemas } from '@envhub/openapi';
import { type Actor, mayAnywhere, type State } from '../access/index.ts';
import { datasetLists, readerOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { notAllowed } from '../errors.ts';
import { type OperationRequest, type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';
import type { Credentials, ServiceSecrets } from './credentials.ts';
import { type DescribedDataset, datasetDocument } from './dataset-document.ts';
import { offeredDocument } from './document/offer.ts';
import type { Json } from './document/read.ts';
import { healthOf } from './health.ts';
import { mayWrite } from './policy.ts';
import {
  etagOf,
  gatewayPath,
  presentReference,
  presentService,
  presentSummary,
  presentVersion,
  presentVersionDetails,
  recordFor,
  stateOf,
} from './present.ts';
import { servicesOf } from './references.ts';
import { noSuchService } from './refusals.ts';
import { currentVersion, type ServiceInput, type ServiceRecord, type ServiceRow, sharingOf } from './rows.ts';
import type { ServiceCommands } from './services.ts';
import { serviceStore } from './store.ts';
import { type VersionInput, type Versions, versionNamed, versionRecord } from './versions.ts';

export interface ServiceOperationsDependencies {
  database: Database;
  publicUrl: string;
  services: ServiceCommands;
  versions: Versions;
  credentials: ServiceSecrets;
  /** Whether this process passes calls of a service on now. */
  circuit: (serviceId: string, version: string) => Schemas['Service']['circuit'];
}

const idOf = ({ params }: OperationRequest) => params.id ?? '';

/** What everybody may do with services, and what their owners do. */
export function serviceOperations(d: ServiceOperationsDependencies): Operations {
  const { database, publicUrl, services } = d;

  const details = async (actor: Actor, row: ServiceRow): Promise<Schemas['Service']> => {
    const datasets = await datasetsSeen(database, actor, recordFor(actor, row).datasets);
    return presentService(
      publicUrl,
      actor,
      row,
      datasets,
      d.circuit(row.id, currentVersion(recordFor(actor, row))?.name ?? ''),
    );
  };
  const shown = async (actor: Actor, row: ServiceRow) => ok(await details(actor, row), etagOf(row));

  return {
    async listServices(request, { actor }) {
      const query = request.query as Record<string, string | undefined>;
      const { limit = 20 } = request.query as { limit?: number };
      const after = decodeCursor(request.query.cursor, ['string', 'uuid']) as [string, string] | undefined;
      const { rows, total } = await serviceStore.list(database, actor, {
        ...query,
        after,
        limit,
      });
      const seen = new Set(
        (
          await datasetsSeen(
            database,
            actor,
            rows.flatMap((row) => recordFor(actor, row).datasets),
          )
        ).map(({ id }) => id),
      );
      const page = pageOf(rows, limit, total, (row) => [row.sort_title, row.id]);
      return ok({
        ...page,
        items: page.items.map((row) =>
          presentSummary(
            publicUrl,
            actor,
            row,
            recordFor(actor, row).datasets.filter((id) => seen.has(id)).length,
          ),
        ),
      });
    },
    async createService(request, { actor }) {
      const body = request.body as { organization: string; service: ServiceInput; version: VersionInput };
      const row = await services.create(actor, body, request.signal);
      return {
        status: 201,
        body: await details(actor, row),
        headers: { ...etagOf(row), location: `/api/v1/services/${row.slug}` },
      };
    },
    async getService(request, { actor }) {
      return shown(actor, await services.get(actor, idOf(request)));
    },
    async updateService(request, { actor }) {
      return shown(
        actor,
        await services.update(actor, idOf(request), request.ifMatch, request.body as ServiceInput),
      );
    },
    async retireService(request, { actor }) {
      await services.retire(actor, idOf(request), request.ifMatch);
      return { status: 204 };
    },
    async transitionService(request, { actor }) {
      const { to, comment } = request.body as { to: State; comment?: string };
      return shown(actor, await services.transition(actor, idOf(request), to, comment, request.ifMatch));
    },
    async setServiceCredentials(request, { actor }) {
      const row = await d.credentials.set(actor, idOf(request), request.body as Credentials);
      return ok({ kind: row.credential_kind, setAt: row.credential_set_at }, { 'cache-control': 'no-store' });
    },
    async removeServiceCredentials(request, { actor }) {
      await d.credentials.remove(actor, idOf(request));
      return { status: 204 };
    },
    async getServiceHealth(request, { actor }) {
      const row = await services.get(actor, idOf(request));
      return ok((await healthOf(database, [row.id]))(row.id));
    },
    async listServiceStatus(request, { actor }) {
      const { limit = 20 } = request.query as { limit?: number };
      const after = decodeCursor(request.query.cursor, ['string', 'uuid']) as [string, string] | undefined;
      const { rows, total } = await serviceStore.list(database, actor, {
        isPublished: true,
        after,
        limit,
      });
      const page = pageOf(rows, limit, total, (row) => [row.sort_title, row.id]);
      const health = await healthOf(
        database,
        page.items.map(({ id }) => id),
      );
      return ok({
        ...page,
        items: page.items.map((row): Schemas['ServiceStatus'] => {
          const { hours: _, reason: __, ...status } = health(row.id);
          return { service: presentReference(row, row.published_record ?? row.record), ...status };
        }),
      });
    },
    ...versionOperations(d, shown),
  };
}

function versionOperations(
  { database, publicUrl, services, versions }: ServiceOperationsDependencies,
  shown: (actor: Actor, row: ServiceRow) => Promise<ReturnType<typeof ok>>,
): Operations {
  const versionParam = ({ params }: OperationRequest) => params.version ?? '';
  return {
    async checkServiceDocument(request, { actor }) {
      if (!mayAnywhere(actor, 'write', 'service')) throw notAService();
      const prepared = await versions.prepare(request.body as VersionInput, request.signal);
      const version = versionRecord(prepared, undefined, 'none');
      const record = { title: { vi: '' }, datasets: [], versions: [version] };
      const presented = presentVersion(publicUrl, { slug: 'service' }, record, version, true);
      return ok(presentVersionDetails(presented, prepared.checked?.document as Json));
    },
    async listServiceVersions(request, { actor }) {
      const row = await services.get(actor, idOf(request));
      const record = recordFor(actor, row);
      const isOwner = mayWrite(actor, row.organization_id);
      const items = record.versions
        .map((one) => presentVersion(publicUrl, row, record, one, isOwner))
        .reverse();
      return ok({ items, total: items.length, next: null });
    },
    async addServiceVersion(request, { actor }) {
      const input = request.body as VersionInput;
      const row = await services.addVersion(actor, idOf(request), request.ifMatch, input, request.signal);
      return { ...(await shown(actor, row)), status: 201 };
    },
    async getServiceVersion(request, { actor }) {
      const row = await services.get(actor, idOf(request));
      const record = recordFor(actor, row);
      const version = versionNamed(record, versionParam(request));
      const document = (await serviceStore.document(database, version.documentId)) as Json;
      const isOwner = mayWrite(actor, row.organization_id);
      return ok(presentVersionDetails(presentVersion(publicUrl, row, record, version, isOwner), document));
    },
    async updateServiceVersion(request, { actor }) {
      const input = request.body as VersionInput;
      const name = versionParam(request);
      return shown(
        actor,
        await services.updateVersion(actor, idOf(request), name, request.ifMatch, input, request.signal),
      );
    },
    async removeServiceVersion(request, { actor }) {
      await services.removeVersion(actor, idOf(request), versionParam(request), request.ifMatch);
      return { status: 204 };
    },
    async getServiceOpenapi(request, { actor }) {
      const row = await services.get(actor, idOf(request));
      const record = recordFor(actor, row);
      const { version: name } = request.query as { version?: string };
      return ok(await offeredBy(database, row, record, name));
    },
  };
}

/**
 * A version's document as it is offered.
 * @throws BusinessError `not-found`
 */
async function offeredBy(
  database: Database,
  row: ServiceRow,
  record: ServiceRecord,
  name?: string,
): Promise<Json> {
  const version = name === undefined ? currentVersion(record) : versionNamed(record, name);
  const document = version && (await serviceStore.document(database, version.documentId));
  if (!version || !document) throw noSuchService();
  return offeredDocument(document, {
    server: gatewayPath(row.slug, name),
    isOpen: sharingOf(record) === 'open',
    credentials: { kind: row.credential_kind, parameter: row.credential_parameter },
    deprecated: stateOf(version) !== 'offered',
  });
}

/** Each dataset's own API: the hub's calls with the dataset filled in, and the services that serve it. */
export function datasetDocuments({
  database,
  services,
  describe,
}: {
  database: Database;
  services: ServiceCommands;
  describe: (actor: Actor, name: string) => Promise<DescribedDataset>;
}): Operations {
  return {
    async getDatasetOpenapi(request, { actor, locale }) {
      const dataset = await describe(actor, idOf(request));
      const serving = await Promise.all(
        (await servicesOf(database)(actor, dataset.id)).map(async ({ id, slug, title }) => {
          const row = await services.get(actor, id);
          return {
            slug,
            title,
            document: await offeredBy(database, row, row.published_record ?? row.record),
          };
        }),
      );
      return ok(datasetDocument(dataset, serving, locale), { 'content-language': locale });
    },
  };
}

/** Datasets of these ids that the actor may see, as others name them. */
const datasetsSeen = async (
  database: Database,
  actor: Actor,
  ids: string[],
): Promise<Schemas['DatasetRef'][]> =>
  ids.length === 0 ? [] : datasetLists.references(database, readerOf(actor), ids);

const notAService = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Việc này dành cho người phụ trách dữ liệu của cơ quan.',
      en: 'This is for the stewards of an organization.',
    },
  });
