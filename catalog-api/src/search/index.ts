export { createAnswers } from './answers.ts';
export { withReadableCorrections } from './corrections.ts';
export { type DocumentSource, searchDocument } from './document.ts';
export { createElasticsearchIndex } from './elasticsearch/engine.ts';
export { type GenerationalIndex, withGeneration } from './generation.ts';
export {
  createIndexer,
  type Indexable,
  type IndexSource,
  reconcile,
  reindex,
} from './indexer.ts';
export { createLexiconStore } from './lexicon-store.ts';
export type { SearchIndex } from './port.ts';
export { createPostgresIndex } from './postgres/engine.ts';
