export { endOfPage, type PublicAddress, publicAddresses } from './addresses.ts';
export { applyRecords, type Harvesting, type RecordEntry, type RecordOutcome } from './apply-records.ts';
export { noSuchDataset } from './datasets.ts';
export { type Indexable, loadForIndex, outbox, pageForIndex, revisionsForIndex } from './index-source.ts';
export { type CatalogDependencies, createCatalog } from './operations.ts';
export type { Organizations } from './organizations.ts';
export { mayHaveData, mayWrite } from './policy.ts';
export { type DatasetRow, publishedRecord } from './rows.ts';
export { datasetStore } from './store.ts';
