// What programs do with a running hub: HUB_URL and HUB_DATA lead to one that holds the demonstration.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..', '..');
const hub = process.env.HUB_URL ?? 'http://127.0.0.1:4000';
const key = () =>
  readFileSync(path.join(process.env.HUB_DATA ?? path.join(root, 'var'), 'admin-token'), 'utf8');
const get = async <T>(address: string): Promise<T> => {
  const reply = await fetch(new URL(address, hub));
  assert.equal(reply.status, 200, address);
  return (await reply.json()) as T;
};
interface Found {
  items: { id: string; slug: string; identifier: string; themes: string[] }[];
  total: number;
  next: string | null;
}

/** Skips aloud where something is missing; in CI it must be there. */
const needs = (there: boolean, what: string) =>
  there || process.env.CI === 'true' ? {} : { skip: `there is no ${what}` };

test('a stranger finds the same datasets in Vietnamese without marks and in English', async () => {
  const named = async (q: string) =>
    (await get<Found>(`/api/v1/datasets?limit=50&q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);
  const english = await named('air quality');
  assert.ok(english.length >= 6, `${english.length} found`);
  for (const q of ['chat luong khong khi', 'chất lượng không khí', 'CHẤT LƯỢNG KHÔNG KHÍ'.normalize('NFD')])
    assert.deepEqual((await named(q)).sort(), english.toSorted(), q);
});

test('all pages together hold each dataset once', async () => {
  const seen: string[] = [];
  let address: string | undefined = '/api/v1/datasets?limit=50&facets=none';
  let total = 0;
  while (address) {
    const page: Found = await get<Found>(address);
    total = page.total;
    seen.push(...page.items.map(({ id }) => id));
    address = page.next
      ? `/api/v1/datasets?limit=50&facets=none&cursor=${encodeURIComponent(page.next)}`
      : undefined;
  }
  assert.ok(total >= 150, `${total} datasets`);
  assert.deepEqual([seen.length, new Set(seen).size], [total, total]);
});

test(
  'the DCAT-AP 3 shapes find nothing wrong with the catalogue',
  needs(existsSync(shapesFolder()), 'DCAT-AP shapes'),
  async () => {
    const shapes = new Store();
    for (const file of ['shapes.ttl', 'range.ttl'])
      shapes.addQuads(new Parser().parse(readFileSync(path.join(shapesFolder(), file), 'utf8')));
    const text = await (await fetch(new URL('/catalog.ttl', hub))).text();
    const data = new Store(new Parser().parse(text));
    const { total } = await get<Found>('/api/v1/datasets?limit=1&facets=none');
    assert.equal(data.countQuads(null, 'http://www.w3.org/ns/dcat#dataset', null, null), total);
    const { results } = await new SHACLValidator(shapes).validate(data);
    const violations = results.filter(({ severity }) => severity?.value.endsWith('Violation'));
    assert.deepEqual(
      violations.map(({ focusNode, path: at, message }) => [focusNode?.value, at?.value, message[0]?.value]),
      [],
    );
  },
);

function shapesFolder(): string {
  return path.resolve(root, '../shared/dcat-ap/3.0.1');
}

const python = process.env.CKANAPI_PYTHON ?? 'python3';
const hasClient = await run(python, ['-c', 'import ckanapi']).then(
  () => true,
  () => false,
);

test(
  'CKAN’s own client reads the hub',
  needs(hasClient, 'ckanapi (pip install ckanapi; CKANAPI_PYTHON names the Python)'),
  async () => {
    const { stdout } = await run(python, [path.join(import.meta.dirname, 'ckan_client.py'), hub]);
    const found = JSON.parse(stdout) as Record<string, unknown> & {
      names: string[];
      searched: string[];
      organizations: string[];
      organization: { package_count: number };
    };
    const { total } = await get<Found>('/api/v1/datasets?limit=1&facets=none');
    assert.equal(found.names.length, total);
    assert.deepEqual(found.searched, found.names);
    const organizations = await get<Found>('/api/v1/organizations?limit=1');
    assert.equal(found.organizations.length, organizations.total);
    assert.equal(found.inOrganization, found.organization.package_count);
    assert.equal(found.missing, 'not found');
  },
);

test('every demonstration source, harvested again, is all unchanged', async () => {
  const configs = globSync('examples/*.yaml', { cwd: root }).sort();
  assert.ok(configs.length >= 5);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-again-'));
  const before = (await get<Found>('/api/v1/datasets?limit=1&facets=none')).total;
  for (const config of configs) {
    const report = path.join(folder, 'report.json');
    const args = [path.join(root, 'harvesters/src/cli.ts'), config, '--hub', hub, '--report', report];
    await run(process.execPath, args, { cwd: root, env: { ...process.env, ENVHUB_KEY: key().trim() } }).catch(
      // Exit 1 says that records were rejected, as the examples mean them to be.
      (error: { code: number; stderr: string }) => assert.equal(error.code, 1, error.stderr),
    );
    const { read, unchanged, rejected, created, updated, removed } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    assert.deepEqual([created, updated, removed], [0, 0, 0], config);
    assert.equal((unchanged ?? 0) + (rejected ?? 0), read, config);
    assert.ok((unchanged ?? 0) >= 10, config);
  }
  rmSync(folder, { recursive: true });
  assert.equal((await get<Found>('/api/v1/datasets?limit=1&facets=none')).total, before);
});
