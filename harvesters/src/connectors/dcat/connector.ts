import { datasetsIn, type Graph, nextPage, readRdf } from '@envhub/metadata-schemas/rdf';
import {
  type Answer,
  type Connector,
  isSourceError,
  type Json,
  type Read,
  SourceError,
  type SourceIo,
} from '../../contract.ts';
import { createPagingGuard } from '../../formats/paging-guard.ts';
import { htmlInsteadOf } from '../../io/index.ts';
import { isRow } from '../../mapping/values.ts';
import { mapTree } from './map.ts';
import { treeOf } from './tree.ts';

interface Settings {
  url: string;
}

/** What relative addresses in a file are relative to. */
const fileBase = 'https://files.invalid/';
const accept =
  'text/turtle, application/n-triples, application/ld+json;q=0.9, application/rdf+xml;q=0.8, */*;q=0.1';

/** DCAT catalogs in Turtle, N-Triples, JSON-LD or RDF/XML, whole or in Hydra's pages. */
export const dcat: Connector<Settings> = {
  kind: 'dcat',
  configSchema: {
    type: 'object',
    required: ['url'],
    properties: { url: { type: 'string', minLength: 1 } },
  },
  async check(io, { url }) {
    for (const place of await io.documents(url)) await readPage(io, place);
  },
  read: readCatalog,
  map: mapTree,
};

async function* readCatalog(io: SourceIo, { url }: Settings, cursor: Json): AsyncGenerator<Read> {
  const state = { complete: true, found: 0 };
  const guard = createPagingGuard();
  const from = isRow(cursor) && typeof cursor.next === 'string' ? cursor.next : undefined;
  const places = from === undefined ? await io.documents(url) : [from];
  for (const place of places) {
    try {
      yield* readPages(io, place, guard, state);
    } catch (error) {
      // One bad file of a folder leaves the others standing.
      if (places.length < 2 || !isSourceError(error)) throw error;
      state.complete = false;
      const { code, message } = error;
      yield { kind: 'problem', problem: { record: place, rule: code, severity: 'error', message } };
    }
  }
  if (state.found === 0 && from === undefined) {
    state.complete = false;
    const message = 'The source holds RDF and no dcat:Dataset; nothing is removed this time.';
    yield { kind: 'problem', problem: { rule: 'no-datasets', severity: 'warning', message } };
  }
  yield { kind: 'end', complete: state.complete };
}

async function* readPages(
  io: SourceIo,
  start: string,
  guard: ReturnType<typeof createPagingGuard>,
  state: { found: number },
): AsyncGenerator<Read> {
  for (let place: string | undefined = start; place !== undefined; ) {
    const page: Page = await readPage(io, place);
    const subjects = [...datasetsIn(page.graph)].map(({ subject }) => subject);
    const names = subjects.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
    guard.page(place, names.sort().join('\n'));
    state.found += subjects.length;
    for (const subject of subjects) yield { kind: 'record', raw: treeOf(page.graph, subject) };
    if (page.next !== undefined) yield { kind: 'checkpoint', cursor: { next: page.next } };
    place = page.next;
  }
}

interface Page {
  graph: Graph;
  next: string | undefined;
}

async function readPage(io: SourceIo, place: string): Promise<Page> {
  const answer = await io.open(place, { accept });
  try {
    const inFile = io.isFile(place);
    const base = inFile ? fileBase + encodeURI(place) : answer.address;
    const graph = await parse(answer, base);
    const stated = nextPage(graph) ?? /<([^>]+)>\s*;[^,]*rel="?next"?/.exec(answer.link)?.[1];
    return {
      graph,
      next: stated === undefined ? undefined : io.resolve(placeOf(stated, inFile), answer.address),
    };
  } finally {
    await answer.close();
  }
}

/** A next page that a file names beside itself; `resolve` starts from the file's folder. */
function placeOf(next: string, inFile: boolean): string {
  if (!inFile || !next.startsWith(fileBase)) return next;
  return decodeURI(next.slice(next.lastIndexOf('/') + 1));
}

async function parse(answer: Answer, base: string): Promise<Graph> {
  const text = await answer.text();
  if (text.trim() === '')
    throw new SourceError('empty', 'The answer is empty where RDF was expected.', {
      address: answer.address,
    });
  if (/^\s*<(!doctype html|html)/i.test(text)) throw htmlInsteadOf('RDF', text, answer.address);
  try {
    return await readRdf(text, { contentType: answer.type, base });
  } catch (cause) {
    throw new SourceError('not-rdf', `The answer cannot be read as RDF: ${messageOf(cause)}`, {
      address: answer.address,
      cause,
    });
  }
}

/** The reader's own words; jsonld hides them one level down. */
function messageOf(error: unknown): string {
  const { message, details } = error as { message?: string; details?: { cause?: { message?: string } } };
  return details?.cause?.message ?? message ?? String(error);
}
