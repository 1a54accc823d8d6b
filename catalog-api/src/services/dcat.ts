import {
  type DcatContext,
  type DcatNode,
  dataServiceNode,
  type RdfFormat,
  rdfTypes,
  rdfWriter,
  serviceIri,
  serviceMembership,
} from '@envhub/metadata-schemas/rdf';
import type { Actor } from '../access/index.ts';
import { datasetLists, readerOf as datasetReaderOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import type { Operation } from '../http/operation.ts';
import { gatewayPath } from './present.ts';
import { noSuchService } from './refusals.ts';
import { currentVersion, type ServiceRecord, type ServiceRow, sharingOf } from './rows.ts';
import type { ServiceCommands } from './services.ts';
import { serviceStore } from './store.ts';

/** Services read at once. */
const batchSize = 100;

/** Published services in DCAT-AP 3. */
export function createServiceDcat({
  database,
  services,
  publicUrl,
}: {
  database: Database;
  services: ServiceCommands;
  publicUrl: string;
}) {
  /** Nodes of published services; of their datasets those that the actor may know of. */
  async function nodesOf(actor: Actor, rows: ServiceRow[], context: DcatContext): Promise<DcatNode[]> {
    const ids = [...new Set(rows.flatMap((row) => (row.published_record as ServiceRecord).datasets))];
    const seen = ids.length === 0 ? [] : await datasetLists.seenOf(database, datasetReaderOf(actor), ids);
    return rows.map((row) => {
      const record = row.published_record as ServiceRecord;
      return dataServiceNode(
        {
          ...record,
          slug: row.slug,
          accessRights: sharingOf(record),
          organization: { slug: row.organization_slug, name: row.organization_name },
          endpointUrl: publicUrl + gatewayPath(row.slug),
          endpointDescription: `${publicUrl}/api/v1/services/${row.slug}/openapi.json`,
          openapi: currentVersion(record)?.openapi ?? '',
          datasets: seen.filter(({ id }) => record.datasets.includes(id)),
        },
        context,
      );
    });
  }

  const getServiceDcat: Operation = async (request, { actor }) => {
    const format = request.params.format as RdfFormat;
    const row = await services.get(actor, request.params.slug ?? '');
    if (!row.published_record) throw noSuchService();
    const writer = rdfWriter(format);
    const nodes = await nodesOf(actor, [row], { baseUrl: publicUrl });
    const body = writer.head() + nodes.map((node) => writer.node(node)).join('') + writer.foot();
    return { status: 200, type: rdfTypes[format], body };
  };

  /** All that the actor may know of, each with its place in the catalogue. */
  async function* all(actor: Actor, context: DcatContext): AsyncGenerator<DcatNode[]> {
    let rows = await serviceStore.page(database, actor, undefined, batchSize);
    while (rows.length > 0) {
      yield [
        ...rows.map((row) => serviceMembership(serviceIri(row.slug, context), context)),
        ...(await nodesOf(actor, rows, context)),
      ];
      rows = await serviceStore.page(database, actor, rows.at(-1)?.id, batchSize);
    }
  }

  return { operations: { getServiceDcat }, all };
}
