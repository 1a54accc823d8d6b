import context from '../../contexts/dcat-ap.json' with { type: 'json' };
import { withoutControls, xmlText } from '../text/xml.ts';
import { catalogIri, catalogNode, type DcatContext } from './dataset-node.ts';
import { type Curie, iriOf, prefixes } from './namespaces.ts';
import { type DcatNode, isLiteral, type Literal } from './node.ts';

/** The forms in which the catalogue is given. */
export type RdfFormat = 'ttl' | 'jsonld' | 'rdf';

export const rdfTypes: Record<RdfFormat, string> = {
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
};

/**
 * Writes a graph piece by piece: head, any number of nodes, foot. Each piece is complete in itself, so that a
 * catalogue of any size is written in constant memory.
 */
export interface RdfWriter {
  /** Media type. */
  type: string;
  head(): string;
  node(node: DcatNode): string;
  foot(): string;
}

export function rdfWriter(format: RdfFormat): RdfWriter {
  const type = rdfTypes[format];
  if (format === 'ttl') return { type, head: () => turtleHead, node: turtle, foot: () => '' };
  if (format === 'rdf')
    return { type, head: () => xmlHead, node: (node) => `${xml(node)}\n`, foot: () => '</rdf:RDF>\n' };
  let first = true;
  return {
    type,
    head: () => `{"@context":${JSON.stringify(context['@context'])},\n"@graph":[`,
    node(node) {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(toJsonLd(node));
    },
    foot: () => '\n]}\n',
  };
}

/** The catalogue's own node, with links to the datasets of a page. */
export function catalogPage(
  datasetIris: string[],
  ctx: DcatContext,
  page?: { self: string; next?: string; first: string },
): DcatNode[] {
  const node = catalogNode(ctx);
  node.properties.push(['dcat:dataset', datasetIris.map((iri) => ({ iri, types: [], properties: [] }))]);
  if (!page) return [node];
  const link = (iri: string): DcatNode => ({ iri, types: [], properties: [] });
  return [
    node,
    {
      iri: page.self,
      types: ['hydra:PartialCollectionView'],
      properties: [
        ['hydra:first', [link(page.first)]],
        ...(page.next ? ([['hydra:next', [link(page.next)]]] as [Curie, DcatNode[]][]) : []),
      ],
    },
  ];
}

/** Says that a dataset belongs to the catalogue; a stream cannot list them all at once. */
export function membership(datasetAt: string, ctx: DcatContext): DcatNode {
  return {
    iri: catalogIri(ctx),
    types: [],
    properties: [['dcat:dataset', [{ iri: datasetAt, types: [], properties: [] }]]],
  };
}

/** Says the same of a service. */
export function serviceMembership(serviceAt: string, ctx: DcatContext): DcatNode {
  return {
    iri: catalogIri(ctx),
    types: [],
    properties: [['dcat:service', [{ iri: serviceAt, types: [], properties: [] }]]],
  };
}

// ── Turtle ──
const turtleHead = `${Object.entries(prefixes)
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')}\n\n`;

/** A node and, after it, the named nodes it refers to. */
function turtle(node: DcatNode): string {
  const later: DcatNode[] = [];
  let text = `<${safeIri(node.iri ?? '')}>${turtleBody(node, later, '  ')} .\n\n`;
  for (const named of later) text += turtle(named);
  return text;
}

function turtleBody(node: DcatNode, later: DcatNode[], indent: string): string {
  const parts = [
    ...(node.types.length > 0 ? [`a ${node.types.join(', ')}`] : []),
    ...node.properties.map(
      ([name, values]) => `${name} ${values.map((value) => turtleValue(value, later, indent)).join(', ')}`,
    ),
  ];
  return parts.length > 0 ? ` ${parts.join(` ;\n${indent}`)}` : '';
}

function turtleValue(value: DcatNode | Literal, later: DcatNode[], indent: string): string {
  if (isLiteral(value)) return turtleLiteral(value);
  if (value.iri === undefined) return `[${turtleBody(value, later, `${indent}  `)} ]`;
  if (value.types.length > 0 || value.properties.length > 0) later.push(value);
  return `<${safeIri(value.iri)}>`;
}

function turtleLiteral({ value, language, datatype }: Literal): string {
  const text = JSON.stringify(withoutControls(value)).replaceAll('\u007f', '\\u007F');
  return text + (language ? `@${language}` : datatype ? `^^${datatype}` : '');
}

// ── RDF/XML ──
const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${Object.entries(prefixes)
  .map(([prefix, iri]) => `\n  xmlns:${prefix}="${iri}"`)
  .join('')}>\n`;

function xml(node: DcatNode): string {
  const [first = 'rdf:Description' as Curie, ...more] = node.types;
  const about = node.iri === undefined ? '' : ` rdf:about="${xmlText(safeIri(node.iri))}"`;
  const types = more.map((type) => `<rdf:type rdf:resource="${iriOf(type)}"/>`);
  const said = node.properties.flatMap(([name, values]) => values.map((value) => xmlValue(name, value)));
  return `<${first}${about}>${[...types, ...said].join('')}</${first}>`;
}

function xmlValue(name: Curie, value: DcatNode | Literal): string {
  if (isLiteral(value)) {
    const tag = value.language
      ? ` xml:lang="${value.language}"`
      : value.datatype
        ? ` rdf:datatype="${iriOf(value.datatype)}"`
        : '';
    return `<${name}${tag}>${xmlText(value.value)}</${name}>`;
  }
  const plain = value.iri !== undefined && value.types.length === 0 && value.properties.length === 0;
  return plain
    ? `<${name} rdf:resource="${xmlText(safeIri(value.iri ?? ''))}"/>`
    : `<${name}>${xml(value)}</${name}>`;
}

// ── JSON-LD ──
/** The node in JSON-LD, by the terms of contexts/dcat-ap.json. */
export function toJsonLd(node: DcatNode): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  if (node.iri !== undefined) object['@id'] = safeIri(node.iri);
  if (node.types.length > 0) object['@type'] = node.types;
  for (const [name, values] of node.properties) {
    object[name] = values.map((value) => (isLiteral(value) ? jsonLiteral(value) : toJsonLd(value)));
  }
  return object;
}

function jsonLiteral({ value, language, datatype }: Literal): unknown {
  return {
    '@value': withoutControls(value),
    ...(language && { '@language': language }),
    ...(datatype && { '@type': datatype }),
  };
}

// ── what every form needs ──
const safeIri = (iri: string) =>
  iri.toWellFormed().replace(/[\s<>"{}|\\^`]/g, (character) => encodeURIComponent(character));
