export { endOfPage, type PublicAddress, publicAddresses } from './addresses.ts';
export { applyRecords, type Harvesting, type RecordEntry } from './apply-records.ts';
export { createCkan } from './ckan/index.ts';
export { createDcat } from './dcat/index.ts';
export { outbox } from './index-source.ts';
export { indexSource } from './indexing.ts';
export { createCatalog } from './operations.ts';
export type { Organizations } from './organizations.ts';
export { type DatasetReference, datasetTables, referenceColumns, visibleTo } from './rows.ts';
