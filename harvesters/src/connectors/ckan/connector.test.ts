import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { startServer, type TestServer } from '@envhub/outbound/testing';
import { buildSource, type DryRun, dryRun, rulesOf } from '../../testing/dry-run.ts';

const packages = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `id-${i}`,
    name: `name-${i}`,
    title: `Title ${i}`,
    resources: [],
  }));
const envelope = (result: unknown) => JSON.stringify({ success: true, result });
const fault = (type: string) => JSON.stringify({ success: false, error: { __type: type, message: type } });

type Portal = (name: string, query: URLSearchParams, call: number) => { status?: number; body: string };

async function harvestOf(
  portal: Portal,
  settings: Record<string, unknown> = {},
  options: Parameters<typeof dryRun>[1] = {},
): Promise<DryRun & { server: TestServer }> {
  let call = 0;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://portal');
    const name = /\/api\/3\/action\/(\w+)$/.exec(url.pathname)?.[1] ?? '';
    const { status = 200, body } = portal(name, url.searchParams, call++);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = await startServer(listener);
  const source = buildSource({ source: { kind: 'ckan', url: `${server.url}/`, rows: 10, ...settings } });
  const result = await dryRun(source, options);
  await server.close();
  return { ...result, server };
}

function search(all: unknown[], query: URLSearchParams) {
  const start = Number(query.get('start'));
  return {
    body: envelope({ count: all.length, results: all.slice(start, start + Number(query.get('rows'))) }),
  };
}

test('every page is read once, in a stable order', async () => {
  const all = packages(25);
  const result = await harvestOf((_name, query) => search(all, query));
  assert.equal(result.report.created, 25);
  assert.equal(result.complete, true);
  assert.equal(result.server.asked.length, 3);
  assert.ok(result.server.asked.every((path) => path.includes('sort=id+asc')));
  assert.equal(result.records[0]?.landingPage, `${result.server.url}/dataset/name-0`);
});

test('a portal that gives fewer than it is asked for loses nothing', async () => {
  const all = packages(25);
  const result = await harvestOf((_name, query) => {
    query.set('rows', '7');
    return search(all, query);
  });
  assert.equal(result.report.created, 25);
});

test('a portal that grows while it is read is read to its new end', async () => {
  const result = await harvestOf((_name, query, call) => search(packages(call === 0 ? 15 : 25), query));
  assert.deepEqual([result.report.created, result.complete], [25, true]);
});

test('fewer packages than announced: nothing would be removed', async () => {
  const result = await harvestOf((_name, query) => {
    const start = Number(query.get('start'));
    return { body: envelope({ count: 30, results: packages(15).slice(start, start + 10) }) };
  });
  assert.deepEqual([result.report.created, result.complete, result.failed], [15, false, false]);
  assert.ok(result.report.problems.some(({ rule }) => rule === 'short-listing'));
});

test('a portal that gives the same page for ever is left', async () => {
  const result = await harvestOf(() => ({ body: envelope({ count: 1_000_000, results: packages(10) }) }));
  assert.deepEqual([result.failed, result.complete, rulesOf(result)], [true, false, ['endless-paging']]);
  assert.equal(result.report.created, 10);
  assert.equal(result.server.asked.length, 2);
});

test('a page that fails midway: what was read stays, the rest is not taken for gone', async () => {
  const all = packages(25);
  const result = await harvestOf((_name, query, call) =>
    call < 2 ? search(all, query) : { status: 500, body: '' },
  );
  assert.deepEqual([result.report.created, result.failed, result.complete], [20, true, false]);
});

test('without package_search the packages are listed and shown one by one', async () => {
  const all = packages(3);
  const result = await harvestOf((name, query) => {
    if (name === 'package_list') return { body: envelope(['name-0', 'name-1', 'name-2']) };
    if (name === 'package_show') return { body: envelope(all.find((one) => one.name === query.get('id'))) };
    return { status: 404, body: fault('Not Found Error') };
  });
  assert.deepEqual([result.report.created, result.complete], [3, true]);
});

test('one package that cannot be shown is one problem', async () => {
  const all = packages(3);
  const result = await harvestOf((name, query) => {
    if (name === 'package_list') return { body: envelope(['name-0', 'name-1', 'name-2']) };
    if (name === 'package_show' && query.get('id') !== 'name-1')
      return { body: envelope(all.find((one) => one.name === query.get('id'))) };
    return { status: 404, body: fault('Not Found Error') };
  });
  assert.deepEqual([result.report.created, result.report.rejected, result.complete], [2, 1, false]);
  assert.equal(result.report.problems[0]?.record, 'name-1');
});

test('without package_list either, current_package_list_with_resources is paged', async () => {
  const all = packages(25);
  const result = await harvestOf((name, query) => {
    if (name !== 'current_package_list_with_resources')
      return { status: 404, body: fault('Not Found Error') };
    const offset = Number(query.get('offset'));
    return { body: envelope(all.slice(offset, offset + Number(query.get('limit')))) };
  });
  assert.deepEqual([result.report.created, result.complete], [25, true]);
});

test('an error of CKAN is told in its words', async () => {
  const result = await harvestOf(() => ({ status: 409, body: fault('Search Query Error') }), { fq: '((' });
  assert.deepEqual(rulesOf(result), ['ckan-error']);
  assert.match(result.report.problems[0]?.message ?? '', /Search Query Error/);
});

test('with a limit no more is read and the listing is not complete', async () => {
  const all = packages(25);
  const result = await harvestOf((_name, query) => search(all, query), {}, { limit: 12 });
  assert.deepEqual([result.report.read, result.report.created, result.complete], [12, 12, false]);
  const exact = await harvestOf((_name, query) => search(all, query), {}, { limit: 25 });
  assert.equal(exact.complete, false);
});

test('drafts and showcases are left out, a deleted package is withdrawn, a private one is restricted', async () => {
  const [draft, showcase, deleted, closed] = packages(4);
  const all = [
    { ...draft, state: 'draft' },
    { ...showcase, type: 'showcase' },
    { ...deleted, state: 'deleted' },
    { ...closed, private: true },
  ];
  const result = await harvestOf((_name, query) => search(all, query));
  assert.deepEqual(
    [result.report.read, result.report.created, result.report.removed, result.report.rejected],
    [4, 1, 1, 0],
  );
  assert.equal(result.records[0]?.accessRights, 'restricted');
});

test('an identifier that comes twice in one listing counts once', async () => {
  const all = [...packages(2), { ...packages(1)[0], title: 'Another title' }];
  const result = await harvestOf((_name, query) => search(all, query));
  assert.deepEqual([result.report.read, result.report.created], [3, 2]);
  assert.ok(
    result.report.problems.some(({ rule, record }) => rule === 'duplicate-identifier' && record === 'id-0'),
  );
});
