import { unavailable } from '../errors.ts';
import type { Operation, Operations } from '../http/operation.ts';

const notBuilt = 'not-built';
const absent: Operation = async () => {
  throw unavailable({ code: notBuilt, message: { vi: 'Chưa có.', en: 'Not there yet.' } });
};

/** APIs of agencies, offered through the gateway. */
export function createServices() {
  const names = [
    'listServices',
    'createService',
    'checkServiceDocument',
    'getService',
    'updateService',
    'retireService',
    'transitionService',
    'listServiceVersions',
    'addServiceVersion',
    'getServiceVersion',
    'updateServiceVersion',
    'removeServiceVersion',
    'getServiceOpenapi',
    'setServiceCredentials',
    'removeServiceCredentials',
    'getServiceHealth',
    'listServiceStatus',
    'getServiceDcat',
    'getDatasetOpenapi',
  ];
  return { operations: Object.fromEntries(names.map((name) => [name, absent])) as Operations };
}
