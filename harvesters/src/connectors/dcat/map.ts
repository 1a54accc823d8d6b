import { datasetsIn } from '@envhub/metadata-schemas/rdf';
import type { MapContext, Mapped } from '../../contract.ts';
import { isRow } from '../../mapping/values.ts';
import { graphOf } from './tree.ts';

/** A dataset of an RDF catalog, given as the tree that `treeOf` makes. */
export function mapTree(raw: unknown, context: MapContext): Mapped {
  const id = isRow(raw) ? String(raw['@id'] ?? '') : '';
  const graph = isRow(raw) && id ? graphOf(raw) : undefined;
  for (const found of graph ? datasetsIn(graph, { language: context.language }) : []) {
    if (found.subject.value !== id.replace(/^_:/, '')) continue;
    // The address names a dataset for ever; publishers repeat their identifiers now and then.
    const identifier = /^https?:/i.test(id) ? id : found.identifier;
    return { ...(identifier && { identifier }), dataset: found.dataset, problems: found.problems };
  }
  const problem = { rule: 'not-a-dataset', severity: 'error' as const, message: 'This is no dcat:Dataset.' };
  return { dataset: {}, problems: [problem] };
}
