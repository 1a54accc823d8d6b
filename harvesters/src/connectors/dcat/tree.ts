import type { Graph } from '@envhub/metadata-schemas/rdf';
import { DataFactory, Store, type Term } from 'n3';
import { isRow, listOf, type Row } from '../../mapping/values.ts';

/** Prefixes that records are written with; what fits none keeps its full address. */
const prefixes: [string, string][] = [
  ['dct', 'http://purl.org/dc/terms/'],
  ['dcat', 'http://www.w3.org/ns/dcat#'],
  ['dcatap', 'http://data.europa.eu/r5r/'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['vcard', 'http://www.w3.org/2006/vcard/ns#'],
  ['adms', 'http://www.w3.org/ns/adms#'],
  ['prov', 'http://www.w3.org/ns/prov#'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['schema', 'http://schema.org/'],
  ['locn', 'http://www.w3.org/ns/locn#'],
  ['spdx', 'http://spdx.org/rdf/terms#'],
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['geodcatap', 'http://data.europa.eu/930/'],
];
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const plain = 'http://www.w3.org/2001/XMLSchema#string';
const tagged = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
/** Things of their own, which a record names and does not contain. */
const apart = ['Dataset', 'Catalog', 'DatasetSeries', 'CatalogRecord'].map(
  (name) => `http://www.w3.org/ns/dcat#${name}`,
);
const mostNodes = 5000;
const mostDepth = 8;

/**
 * What a graph says of one subject, as JSON-LD with the prefixes above: the record that is kept, and that
 * expressions of a config read.
 */
export function treeOf(graph: Graph, subject: Term): Row {
  let nodes = 0;
  const visit = (term: Term, above: ReadonlySet<string>): Row => {
    nodes++;
    const tree: Row = { '@id': term.termType === 'BlankNode' ? `_:${term.value}` : term.value };
    const known = new Set([...above, term.value]);
    for (const { predicate, object } of graph.getQuads(term, null, null, null)) {
      if (predicate.value === rdfType) tree['@type'] = [...listOf(tree['@type']), short(object.value)];
      else {
        const name = short(predicate.value);
        tree[name] = [...listOf(tree[name]), nested(object, known)];
      }
    }
    return tree;
  };
  const nested = (object: Term, known: ReadonlySet<string>): unknown => {
    if (object.termType === 'Literal') return literal(object);
    const leaf = { '@id': object.termType === 'BlankNode' ? `_:${object.value}` : object.value };
    const isApart = apart.some((type) => graph.countQuads(object, rdfType, type, null) > 0);
    return isApart || known.has(object.value) || known.size > mostDepth || nodes > mostNodes
      ? leaf
      : visit(object, known);
  };
  return visit(subject, new Set());
}

function literal({
  value,
  language,
  datatype,
}: Term & { language: string; datatype: { value: string } }): unknown {
  if (language) return { '@value': value, '@language': language };
  return datatype.value === plain || datatype.value === tagged
    ? value
    : { '@value': value, '@type': datatype.value };
}

/** The graph that a tree was made of. */
export function graphOf(tree: Row): Graph {
  const store = new Store();
  const add = (node: Row): ReturnType<typeof termOf> => {
    const subject = termOf(String(node['@id']));
    for (const type of listOf(node['@type']))
      store.addQuad(subject, DataFactory.namedNode(rdfType), DataFactory.namedNode(long(String(type))));
    for (const [name, values] of Object.entries(node)) {
      if (name.startsWith('@')) continue;
      for (const value of listOf(values))
        store.addQuad(subject, DataFactory.namedNode(long(name)), objectOf(value));
    }
    return subject;
  };
  const objectOf = (value: unknown) => {
    if (!isRow(value)) return DataFactory.literal(String(value));
    if (!('@value' in value)) return add(value);
    const { '@value': text, '@language': language, '@type': type } = value;
    return DataFactory.literal(
      String(text),
      typeof language === 'string' ? language : DataFactory.namedNode(String(type ?? plain)),
    );
  };
  add(tree);
  return store;
}

const termOf = (id: string) =>
  id.startsWith('_:') ? DataFactory.blankNode(id.slice(2)) : DataFactory.namedNode(id);

function short(iri: string): string {
  const found = prefixes.find(([, base]) => iri.startsWith(base));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

function long(name: string): string {
  const found = prefixes.find(([prefix]) => name.startsWith(`${prefix}:`));
  return found ? found[1] + name.slice(found[0].length + 1) : name;
}
