import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import context from '../../contexts/dcat-ap.json' with { type: 'json' };
import { withoutLanguageMaps } from './language-maps.ts';
import { iriOf } from './namespaces.ts';

/** A graph that was read. */
export type Graph = Store;

export type RdfSyntax = 'turtle' | 'ntriples' | 'rdfxml' | 'jsonld';

export interface ReadOptions {
  syntax?: RdfSyntax;
  /** The media type that the source named; the text itself has the last word. */
  contentType?: string;
  /** What relative addresses are relative to. */
  base?: string;
}

/**
 * Reads RDF of any of the four syntaxes. Nothing is fetched: a JSON-LD document that names a context we do
 * not carry is refused.
 * @throws Error saying what is wrong and, where the syntax tells, in which line
 */
export async function readRdf(text: string, options: ReadOptions = {}): Promise<Graph> {
  const body = text.replace(/^\uFEFF?\s+(?=<\?xml|<rdf)/, '').replace(/^\uFEFF/, '');
  const base = options.base ?? 'urn:envhub:document';
  switch (options.syntax ?? syntaxOf(body, options.contentType)) {
    case 'rdfxml':
      return readXml(body, base);
    case 'jsonld':
      return readJsonLd(body, base);
    default:
      // Turtle holds N-Triples too.
      return new Store(new Parser({ baseIRI: base }).parse(body));
  }
}

/** Which syntax a text is in: by its beginning, since servers often name the wrong type. */
export function syntaxOf(text: string, contentType = ''): RdfSyntax {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype html|html)/i.test(start)) throw new Error('the answer is an HTML page, not RDF');
  if (/^(<\?xml|<rdf:RDF|<!--|<!DOCTYPE rdf)/i.test(start)) return 'rdfxml';
  if (start.startsWith('{') || (start.startsWith('[') && /^\[\s*[{\]]/.test(start))) return 'jsonld';
  return /n-triples/.test(contentType) ? 'ntriples' : 'turtle';
}

async function readXml(text: string, baseIRI: string): Promise<Graph> {
  if (/<!ENTITY/i.test(text.slice(0, 20_000)) && !/<!ENTITY\s+\S+\s+["'][^"'&%]*["']\s*>/i.test(text))
    throw new Error('XML with external or nested entities is not read');
  const store = new Store();
  const parser = new RdfXmlParser({ baseIRI });
  return new Promise((resolve, reject) => {
    parser.on('data', (quad) => store.addQuad(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(store));
    parser.end(text);
  });
}

/** Contexts that real catalogs name and whose terms ours has. */
const known = [
  /^https?:\/\/semiceu\.github\.io\/.*\/context[^/]*\.jsonld$/,
  /^https?:\/\/(www\.)?w3\.org\/ns\/dcat/,
  /^https?:\/\/raw\.githubusercontent\.com\/DOI-DO\/dcat-us\/.*\.jsonld$/,
  /^https?:\/\/data\.europa\.eu\/.*context.*\.jsonld$/,
  /^https?:\/\/project-open-data\.cio\.gov\/v1\.1\/schema\/catalog\.jsonld$/,
];

async function readJsonLd(text: string, base: string): Promise<Graph> {
  const document = withoutLanguageMaps(JSON.parse(text));
  const documentLoader = async (url: string) => {
    if (!known.some((pattern) => pattern.test(url)))
      throw new Error(`the JSON-LD context ${url} is not known here, and nothing is fetched`);
    return { contextUrl: undefined, documentUrl: url, document: context };
  };
  const converting = jsonld.toRDF(document as never, { base, documentLoader } as never) as unknown as Promise<
    Iterable<JsonLdQuad>
  >;
  const quads = await converting.catch((error: unknown) => {
    throw rootOf(error);
  });
  const store = new Store();
  for (const quad of quads) store.addQuad(asN3(quad));
  return store;
}

/** jsonld wraps the error that says what happened. */
function rootOf(error: unknown): unknown {
  const cause = (error as { details?: { cause?: unknown } } | undefined)?.details?.cause;
  return cause instanceof Error ? rootOf(cause) : error;
}

// jsonld's terms are plain objects; the store wants its own.
interface JsonLdQuad {
  subject: unknown;
  predicate: unknown;
  object: unknown;
}

function asN3(quad: JsonLdQuad): Quad {
  const term = (value: {
    termType: string;
    value: string;
    language?: string;
    datatype?: { value: string };
  }) => {
    if (value.termType === 'BlankNode') return DataFactory.blankNode(value.value.replace(/^_:/, ''));
    if (value.termType !== 'Literal') return DataFactory.namedNode(value.value);
    return DataFactory.literal(
      value.value,
      value.language || (value.datatype ? DataFactory.namedNode(value.datatype.value) : undefined),
    );
  };
  return DataFactory.quad(
    term(quad.subject as never) as never,
    term(quad.predicate as never) as never,
    term(quad.object as never) as never,
  );
}

/** The address of the next page, in either of Hydra's dialects. */
export function nextPage(graph: Graph): string | undefined {
  for (const name of ['hydra:next', 'hydra:nextPage'] as const) {
    const [found] = graph.getObjects(null, iriOf(name), null);
    if (found) return found.value;
  }
  return undefined;
}
