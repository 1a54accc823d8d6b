export {
  catalogNode,
  type DcatContext,
  type DcatSource,
  datasetIri,
  datasetNode,
} from './dataset-node.ts';
export { datasetsIn, type FoundDataset, type FromDcatOptions } from './from-dcat.ts';
export type { DcatNode } from './node.ts';
export { type Graph, nextPage, type RdfSyntax, type ReadOptions, readRdf } from './read.ts';
export { type DcatService, dataServiceNode, serviceIri } from './service-node.ts';
export {
  catalogPage,
  membership,
  type RdfFormat,
  type RdfWriter,
  rdfTypes,
  rdfWriter,
  serviceMembership,
} from './writers.ts';
