import type { Guard } from '@envhub/outbound';
import type { Logger } from 'pino';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import type { Operations } from '../http/operation.ts';
import type { Task } from '../jobs/index.ts';
import { createCredentials } from './credentials.ts';
import type { DescribedDataset } from './dataset-document.ts';
import { createServiceDcat } from './dcat.ts';
import { createDocumentCheck } from './document/aside.ts';
import { createDocumentFetch } from './document/fetch.ts';
import { createGateway } from './gateway/gateway.ts';
import { datasetDocuments, serviceOperations } from './operations.ts';
import { createSealing } from './sealing.ts';
import { createServiceCommands } from './services.ts';
import type { CallersOf } from './telling.ts';
import { createVersions } from './versions.ts';

export { servicesOf } from './references.ts';

export interface ServicesDependencies {
  database: Database;
  /** Where the gateway, and the fetching of documents, may go. */
  guard: Guard;
  publicUrl: string;
  /** See sealing.ts. */
  secretsKeys: readonly string[];
  /** Finds a dataset that the actor may know of. @throws BusinessError `not-found`, `gone` */
  dataset: (actor: Actor, name: string) => Promise<{ id: string; organization_id: string }>;
  /** What an actor sees of a dataset, for its own API document. @throws BusinessError `not-found`, `gone` */
  describe: (actor: Actor, name: string) => Promise<DescribedDataset>;
  callersOf: CallersOf;
  log: Logger;
}

/** APIs of agencies, offered through the gateway. */
export function createServices(dependencies: ServicesDependencies) {
  const { database, guard, publicUrl, dataset } = dependencies;
  const versions = createVersions({
    check: createDocumentCheck(),
    fetchDocument: createDocumentFetch(guard),
    guard,
  });
  const sealing = createSealing(dependencies.secretsKeys);
  const services = createServiceCommands({
    database,
    versions,
    dataset,
    callersOf: dependencies.callersOf,
    changed: (slug) => gateway.changed(slug),
  });
  const credentials = createCredentials({ database, sealing, guard, change: services.change });
  const gateway = createGateway({ database, guard, credentials, publicUrl, log: dependencies.log });
  const dcat = createServiceDcat({ database, services, publicUrl });
  return {
    operations: {
      ...serviceOperations({
        database,
        publicUrl,
        services,
        versions,
        credentials,
        circuit: gateway.circuit,
      }),
      ...dcat.operations,
      ...datasetDocuments({ database, services, describe: dependencies.describe }),
    } satisfies Operations,
    /** For the catalogue in RDF. */
    dcatNodes: dcat.all,
    door: gateway.door,
    close: gateway.close,
    tasks: [
      { name: 'service checks', every: 60, run: gateway.check },
      { name: 'service credentials', every: 3600, run: () => credentials.reseal() },
    ] satisfies Task[],
  };
}
