import type { Database } from '../../database/index.ts';
import { unavailable } from '../../errors.ts';
import type { Operations } from '../../http/operation.ts';
import type { Datasets } from '../datasets.ts';

export interface DcatDependencies {
  database: Database;
  datasets: Datasets;
  publicUrl: string;
}

export function createDcat(_dependencies: DcatDependencies): { operations: Operations } {
  const away = () => Promise.reject(unavailable({ code: 'not-ready', message: { vi: '', en: '' } }));
  return { operations: { getCatalog: away, getDatasetDcat: away } };
}
