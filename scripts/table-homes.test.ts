import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { read } from './fences.ts';
import { strayTables, tableHomes } from './table-homes.ts';

const root = path.dirname(import.meta.dirname);
const sources = globSync('catalog-api/src/**/*.ts', { cwd: root }).map((file) =>
  file.split(path.sep).join('/'),
);

test('SQL names tables in their stores only, and reads them for a reader', () => {
  assert.ok(sources.length > 100, 'the sources were found');
  assert.deepEqual(
    sources.flatMap((file) => strayTables(file, read(root, file))),
    [],
  );
});

test('every table has its home', () => {
  const all = sources.map((file) => read(root, file)).join('\n');
  for (const table of Object.keys(tableHomes))
    assert.match(all, new RegExp(`\\b(from|join|into) ${table}\\b`));
});

for (const [what, file, text] of [
  ['a query in an operation', 'catalog/operations.ts', 'await database.query(sql`select id from dataset`)'],
  ['a query in a feed', 'catalog/dcat/index.ts', 'sql`select v.record from dataset_version v`'],
  ['a join elsewhere', 'hub/index.ts', 'sql`select 1 from organization o\n join dataset d on true`'],
  ['the tables by their part', 'site/settings.ts', `sql\`select 1 from \${datasetTables}\``],
  ['the log in another area', 'catalog/organizations.ts', 'sql`select * from audit_event`'],
  ['a list for nobody', 'catalog/lists.ts', 'database.query(sql`select d.id from dataset d where true`)'],
  [
    'documents for nobody',
    'search/postgres/engine.ts',
    'database.query(sql`select document from search_document`)',
  ],
] as const)
  test(`a planted query is caught: ${what}`, () => {
    assert.notDeepEqual(strayTables(`catalog-api/src/${file}`, text), []);
  });
