import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { buildSource, type DryRun, dryRun, rulesOf } from '../testing/dry-run.ts';
import { type Expected, expectedDcat } from '../testing/expected-dcat.ts';
import { fixtures, withoutFixtures } from '../testing/fixtures.ts';
import { mapPackage } from './ckan/map.ts';

const skip = withoutFixtures();
const files = (pattern: string) => globSync(pattern, { cwd: fixtures }).sort();
const harvestOf = (kind: string, url: string): Promise<DryRun> =>
  dryRun(buildSource({ source: { kind, url } }), { files: { folder: fixtures, open: false } });

async function matches(kind: string, file: string, expected: Expected) {
  const [read, loaded, rule] = expected;
  const result = await harvestOf(kind, file);
  assert.deepEqual(
    [result.report.read, result.report.created, rulesOf(result)],
    [read, loaded, rule ? [rule] : []],
    file,
  );
  assert.equal(result.report.created + result.report.rejected, read, file);
}

const ckan: Record<string, Expected> = {
  'OCHA-DAP+hdx-python-api/update_dataset_resources_unesco_dataset.json': [1, 1],
  'magda-io+magda-ckan-connector/ckan-server-dataset-sample-response-with-extras.json': [1, 1],
  'magda-io+magda-ckan-connector/ckan-server-dataset-sample-response.json': [1, 1],
  'magda-io+magda-ckan-connector/ckan-server-distribution-sample-response.json': [
    0,
    0,
    'not-ckan',
    'a resource',
  ],
  'ondata+ckan-mcp-server/analyze-datasets-schema.json': [0, 0, 'not-ckan', 'fields of a table'],
  'ondata+ckan-mcp-server/analyze-datasets-search.json': [2, 2],
  'ondata+ckan-mcp-server/catalog-stats.json': [0, 0],
  'ondata+ckan-mcp-server/datastore-search-sql-success.json': [0, 0, 'not-ckan', 'rows of a table'],
  'ondata+ckan-mcp-server/datastore-search-success.json': [0, 0, 'not-ckan', 'rows of a table'],
  'ondata+ckan-mcp-server/group-list-success.json': [2, 0, 'not-a-package', 'groups'],
  'ondata+ckan-mcp-server/group-search-success.json': [0, 0, 'not-ckan', 'groups'],
  'ondata+ckan-mcp-server/group-show-success.json': [0, 0, 'not-ckan', 'a group'],
  'ondata+ckan-mcp-server/organization-list-success.json': [3, 0, 'not-a-package', 'organizations'],
  'ondata+ckan-mcp-server/organization-search-success.json': [2, 0, 'not-a-package', 'organizations'],
  'ondata+ckan-mcp-server/organization-show-success.json': [0, 0, 'not-ckan', 'an organization'],
  'ondata+ckan-mcp-server/package-search-success.json': [2, 2],
  'ondata+ckan-mcp-server/package-show-success.json': [1, 1],
  'ondata+ckan-mcp-server/package-show-with-identifier.json': [1, 1],
  'ondata+ckan-mcp-server/package-show-without-identifier.json': [1, 1],
  'ondata+ckan-mcp-server/resource-show-success.json': [0, 0, 'not-ckan', 'a resource'],
  'ondata+ckan-mcp-server/status-success.json': [0, 0, 'not-ckan', 'the state of a portal'],
  'ondata+ckan-mcp-server/tag-list-success.json': [0, 0, 'not-ckan', 'tags'],
};

const samples = 'GSA+ckanext-datajson/tests_datajson-samples_';
const examples = 'project-open-data+project-open-data.github.io/';
const dataJson: Record<string, Expected> = {
  [`${samples}arm.data.json`]: [3, 3],
  [`${samples}collection-1-parent-2-children.data.json`]: [3, 3],
  [`${samples}collection-2-parent-4-children.data.json`]: [6, 6],
  [`${samples}geospatial.data.json`]: [2, 2],
  [`${samples}large-spatial.data.json`]: [1, 1],
  [`${samples}many-resources.data.json`]: [1, 1],
  [`${samples}missing-catalog.data.json`]: [2, 1, 'required', 'an empty entry'],
  [`${samples}missing-dataset-fields.data.json`]: [2, 1, 'required', 'an empty entry'],
  [`${samples}missing-identifier-title.data.json`]: [
    3,
    2,
    'required',
    'no title; the one without identifier is loaded',
  ],
  [`${samples}null-spatial.data.json`]: [1, 1],
  [`${samples}numerical-title.data.json`]: [1, 1],
  [`${samples}ny.data.json`]: [1, 1],
  [`${samples}reserved-title.data.json`]: [1, 1],
  [`${samples}usda.gov.data.json`]: [3, 3],
  [`${examples}examples_catalog-sample-extended.json`]: [3, 3],
  [`${examples}examples_catalog-sample.json`]: [3, 3],
  [`${examples}v1.1_examples_catalog-sample-extended.json`]: [3, 3],
  [`${examples}v1.1_examples_catalog-sample.json`]: [3, 3],
};

test('CKAN: every record is loaded, or what is none is told so', { skip }, async () => {
  const found = files('ckan/**/*.json').map((file) => file.slice('ckan/'.length));
  assert.deepEqual(found, Object.keys(ckan).sort());
  for (const file of found) await matches('ckan', `ckan/${file}`, ckan[file] ?? [0, 0]);
});

test('CKAN: packages of a recorded search in YAML', { skip }, () => {
  const text = readFileSync(
    path.join(fixtures, 'ckan/OCHA-DAP+hdx-python-api/dataset_search_results.yaml'),
    'utf8',
  );
  const { results } = parse(text) as { results: Record<string, unknown>[] };
  assert.ok(results.length > 0);
  for (const raw of results) {
    const mapped = mapPackage(raw, { language: 'en', address: 'https://data.humdata.org' });
    assert.equal(mapped.dataset.title?.en, raw.title);
    assert.deepEqual(
      mapped.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
});

test('data.json: every entry is loaded, or rejected for its stated reason', { skip }, async () => {
  for (const file of files('data-json/**/*.json')) {
    const name = file.slice('data-json/'.length);
    const schema = /schema/.test(name)
      ? ([0, 0, 'not-a-catalog', 'a JSON Schema'] satisfies Expected)
      : undefined;
    const expected = dataJson[name] ?? schema;
    assert.ok(expected, `${name} is not in the table`);
    await matches('dcat-us', file, expected);
  }
});

/** A node of type dcat:Dataset in any of the four syntaxes, seen by text alone. */
const typed =
  /^[^#\n]*\ba +dcat:(Dataset|DatasetSeries)\b|dcat#Dataset[>"]|"@type": *\[?"(dcat:)?Dataset"|<dcat:Dataset[ >]/m;

for (const [name, pattern] of [
  ['DCAT', 'dcat/**/*.{ttl,nt,rdf,jsonld}'],
  ['DCAT-US 3', 'dcat-us-3/**/*.{ttl,jsonld,json,bad}'],
] as const)
  test(`${name}: every dataset is loaded, or rejected for its stated reason`, { skip }, async () => {
    for (const file of files(pattern)) {
      const expected = expectedDcat[path.posix.dirname(file)]?.[path.posix.basename(file)];
      if (expected) await matches('dcat', file, expected);
      else {
        // A JSON-LD context names the term and holds no record.
        const text = /context/.test(file) ? '' : readFileSync(path.join(fixtures, file), 'utf8');
        assert.ok(!typed.test(text), `${file} has a dataset`);
        const result = await harvestOf('dcat', file);
        assert.deepEqual([result.report.read, result.complete], [0, false], file);
        assert.equal(result.report.problems[0]?.rule, 'no-datasets', file);
      }
    }
  });

test('a real CKAN package, field by field', { skip }, async () => {
  const file = 'ckan/magda-io+magda-ckan-connector/ckan-server-dataset-sample-response-with-extras.json';
  const { records } = await harvestOf('ckan', file);
  const [record] = records;
  assert.equal(record?.identifier, '4b946b11-b028-4467-97f4-6b86ffcd2636');
  assert.deepEqual(record?.title, {
    en: 'ANUClim (Australia), Current Climate December, (1976-2005), 30 arcsec (~1km)',
  });
  assert.deepEqual(record?.temporal, [{ start: '1976', end: '2005' }]);
  assert.deepEqual(record?.spatial, { names: [{ en: 'Australia' }] });
  assert.deepEqual(record?.contactPoints, [{ email: 'admin@ecocommons.org.au' }]);
  assert.deepEqual(record?.keywords, { en: ['anuclim_climate_data'] });
  assert.equal(record?.modified, '2021-06-15T23:16:26.145336Z');
  assert.equal(record?.description, undefined);
  assert.equal(record?.distributions?.length, 5);
  assert.deepEqual(
    [record?.distributions?.[0]?.format, record?.distributions?.[0]?.mediaType],
    ['TIFF', 'image/tiff'],
  );
});

test('a real data.json entry, field by field', { skip }, async () => {
  const { records } = await harvestOf('dcat-us', `data-json/${samples}arm.data.json`);
  const [record] = records;
  assert.equal(record?.identifier, 'ncepgfsbrwpprof');
  assert.equal(record?.modified, '2019-06-27T12:41:27Z');
  assert.equal(record?.rawValues?.['/modified'], '2019-06-27 12:41:27');
  assert.deepEqual(record?.contactPoints, [{ name: { en: 'ARM Data Center' }, email: 'adc@arm.gov' }]);
  assert.deepEqual(record?.publisher, { name: { en: 'Atmospheric Radiation Measurement Data Center' } });
  assert.deepEqual(
    record?.extras?.map(({ key, value }) => [key, value]),
    [
      ['bureauCode', '["018:001"]'],
      ['programCode', '["018:001"]'],
      [
        'publisher_hierarchy',
        'DOE Biological and Environmental Research (BER) > DOE Office of Science user facilities > U.S. Government',
      ],
    ],
  );
  const boxes = await harvestOf('dcat-us', `data-json/${samples}geospatial.data.json`);
  assert.deepEqual(boxes.records[0]?.spatial?.bbox, [-179.231086, -14.601813, 179.859681, 71.441059]);
});
