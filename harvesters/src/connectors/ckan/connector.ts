import {
  type Answer,
  type Connector,
  isSourceError,
  type Json,
  type Read,
  SourceError,
  type SourceIo,
} from '../../contract.ts';
import { jsonElements } from '../../formats/json-elements.ts';
import { createPagingGuard } from '../../formats/paging-guard.ts';
import { isRow } from '../../mapping/values.ts';
import { isPackage, mapPackage, portalOf } from './map.ts';

interface Settings {
  url: string;
  /** Packages of one page. */
  rows?: number;
  /** Filter query of package_search, e.g. `organization:mard`. */
  fq?: string;
  q?: string;
}

/** CKAN: a portal by its Action API, or saved answers of it (package_search, package_show, lists of packages). */
export const ckan: Connector<Settings> = {
  kind: 'ckan',
  configSchema: {
    type: 'object',
    required: ['url'],
    properties: {
      url: { type: 'string', minLength: 1 },
      rows: { type: 'integer', minimum: 1, maximum: 1000 },
      fq: { type: 'string', maxLength: 2000 },
      q: { type: 'string', maxLength: 2000 },
    },
  },
  async check(io, settings) {
    if (io.isFile(settings.url)) return void (await io.documents(settings.url));
    await searchPage(io, settings, 0, 1);
  },
  read: (io, settings, cursor) =>
    io.isFile(settings.url) ? readFiles(io, settings.url) : readPortal(io, settings, cursor),
  map: mapPackage,
};

interface Page {
  count: number;
  results: unknown[];
}

const action = (settings: Settings, name: string) => `${portalOf(settings.url)}/api/3/action/${name}`;

async function call(io: SourceIo, address: string): Promise<unknown> {
  const answer = await io.open(address, { accept: 'application/json', allow: [400, 409] });
  try {
    const envelope = await answer.json();
    if (isRow(envelope) && envelope.success === true) return envelope.result;
    const error = isRow(envelope) && isRow(envelope.error) ? envelope.error : {};
    throw new SourceError(
      'ckan-error',
      `CKAN refuses: ${String(error.message ?? error.__type ?? 'the answer is no CKAN envelope')}.`,
      { address },
    );
  } finally {
    await answer.close();
  }
}

async function searchPage(io: SourceIo, settings: Settings, start: number, rows: number): Promise<Page> {
  // A stable order, so that no package slips between two pages while others change.
  const query = new URLSearchParams({ rows: String(rows), start: String(start), sort: 'id asc' });
  if (settings.q) query.set('q', settings.q);
  if (settings.fq) query.set('fq', settings.fq);
  const address = `${action(settings, 'package_search')}?${query}`;
  const result = await call(io, address);
  if (!isRow(result) || !Array.isArray(result.results))
    throw new SourceError('ckan-error', 'The answer of package_search has no results.', { address });
  return { count: Number(result.count), results: result.results };
}

const missing = new Set(['not-found', 'ckan-error', 'bad-status', 'html-instead-of-json']);

async function* readPortal(io: SourceIo, settings: Settings, cursor: Json): AsyncGenerator<Read> {
  const from = isRow(cursor) ? cursor : {};
  if (from.way !== 'list') {
    let start = Number(from.start ?? 0);
    let first: Page | undefined;
    try {
      first = await searchPage(io, settings, start, settings.rows ?? 200);
    } catch (error) {
      // Old or closed portals have no search; they still list their packages.
      const filtered = settings.fq !== undefined || settings.q !== undefined;
      if (start > 0 || filtered || !isSourceError(error) || !missing.has(error.code)) throw error;
    }
    if (first) return yield* searchPages(io, settings, start, first);
    start = 0;
  }
  yield* listedPackages(io, settings, Number(from.index ?? 0));
}

async function* searchPages(
  io: SourceIo,
  settings: Settings,
  from: number,
  first: Page,
): AsyncGenerator<Read> {
  const guard = createPagingGuard();
  let start = from;
  for (let page = first; ; page = await searchPage(io, settings, start, settings.rows ?? 200)) {
    const { count, results } = page;
    if (results.length === 0) {
      // An empty page before the announced end: the listing cannot be trusted to be whole.
      const complete = !(start < count);
      if (!complete) yield shortList(start, count);
      return yield { kind: 'end', complete };
    }
    guard.page(`start=${start}`, JSON.stringify(results.map(idOf)));
    for (const raw of results) yield { kind: 'record', raw };
    start += results.length;
    yield { kind: 'checkpoint', cursor: { way: 'search', start } };
    // The total is asked for anew on every page, since portals grow while they are read.
    if (start >= count) return yield { kind: 'end', complete: true };
  }
}

const idOf = (raw: unknown) => (isRow(raw) ? (raw.id ?? raw.name) : raw);

const shortList = (start: number, count: number): Read => ({
  kind: 'problem',
  problem: {
    rule: 'short-listing',
    severity: 'warning',
    message: `The portal announces ${count} packages and gives ${start}; nothing is removed this time.`,
  },
});

async function* listedPackages(io: SourceIo, settings: Settings, from: number): AsyncGenerator<Read> {
  let names: unknown;
  try {
    names = await call(io, action(settings, 'package_list'));
  } catch (error) {
    if (!isSourceError(error) || !missing.has(error.code)) throw error;
    return yield* currentPackages(io, settings);
  }
  if (!Array.isArray(names)) throw new SourceError('ckan-error', 'package_list gives no list.');
  let complete = true;
  for (const [index, name] of names.entries()) {
    if (index < from) continue;
    try {
      const address = `${action(settings, 'package_show')}?id=${encodeURIComponent(String(name))}`;
      yield { kind: 'record', raw: await call(io, address) };
    } catch (error) {
      if (!isSourceError(error)) throw error;
      complete = false;
      yield unreadable(String(name), error.message);
    }
    if (index % 50 === 49) yield { kind: 'checkpoint', cursor: { way: 'list', index: index + 1 } };
  }
  yield { kind: 'end', complete };
}

async function* currentPackages(io: SourceIo, settings: Settings): AsyncGenerator<Read> {
  const guard = createPagingGuard();
  const limit = settings.rows ?? 200;
  for (let offset = 0; ; offset += limit) {
    const address = `${action(settings, 'current_package_list_with_resources')}?limit=${limit}&offset=${offset}`;
    const page = await call(io, address);
    if (!Array.isArray(page))
      throw new SourceError('ckan-error', 'The portal gives no list of packages.', { address });
    if (page.length > 0) guard.page(address, JSON.stringify(page.map(idOf)));
    for (const raw of page) yield { kind: 'record', raw };
    if (page.length < limit) return yield { kind: 'end', complete: true };
  }
}

const unreadable = (record: string, message: string): Read => ({
  kind: 'problem',
  problem: { record, rule: 'unreadable', severity: 'error', message },
});

async function* readFiles(io: SourceIo, address: string): AsyncGenerator<Read> {
  let complete = true;
  let given = 0;
  let announced = 0;
  for (const place of await io.documents(address)) {
    const answer = await io.open(place);
    try {
      announced = Math.max(announced, await announcedBy(answer));
      for await (const event of savedAnswer(answer)) {
        if (event.kind === 'record') given++;
        if (event.kind === 'end') complete &&= event.complete;
        else yield event;
      }
    } finally {
      await answer.close();
    }
  }
  if (given < announced) yield shortList(given, announced);
  yield { kind: 'end', complete: complete && given >= announced };
}

/** How many packages a saved page of package_search says that there are, where it can be told cheaply. */
async function announcedBy(answer: Answer): Promise<number> {
  const head = await firstOf(answer.chunks());
  return Number(/^\s*\{[^[]*"result"\s*:\s*\{\s*"count"\s*:\s*(\d+)/.exec(head)?.[1] ?? 0);
}

async function firstOf(chunks: AsyncIterable<string>): Promise<string> {
  for await (const chunk of chunks) return chunk.slice(0, 10_000);
  return '';
}

/** Packages of one saved document, streamed when it is a list. */
async function* savedAnswer(answer: Answer): AsyncGenerator<Read> {
  for await (const part of jsonElements(answer.chunks(), [
    ['result', 'results'],
    ['results'],
    ['result'],
    [],
  ])) {
    if (part.kind === 'element') yield* parsed(part.text, answer.address, part.index);
    else if (part.found) {
      if (!part.complete) yield unreadable(answer.address, 'The file ends in the middle: it is truncated.');
      return yield { kind: 'end', complete: part.complete };
    }
  }
  const whole = await answer.json();
  const raw = isRow(whole) && isRow(whole.result) ? whole.result : whole;
  if (!isPackage(raw))
    throw new SourceError('not-ckan', 'The file holds no CKAN packages.', { address: answer.address });
  yield { kind: 'record', raw };
  yield { kind: 'end', complete: true };
}

function* parsed(text: string, address: string, index: number): Generator<Read> {
  let raw: unknown;
  try {
    raw = JSON.parse(text) as unknown;
  } catch (error) {
    return yield unreadable(
      `${address}#${index + 1}`,
      `Record ${index + 1} is no JSON: ${(error as Error).message}`,
    );
  }
  // A list of saved answers of package_search or package_show.
  const result = isRow(raw) && 'success' in raw ? raw.result : undefined;
  const packages = isRow(result) ? (Array.isArray(result.results) ? result.results : [result]) : [raw];
  for (const entry of packages) yield { kind: 'record', raw: entry as unknown };
}
