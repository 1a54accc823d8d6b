import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { DatasetInput } from '../types.ts';
import { validateDataset } from '../validate.ts';
import { datasetNode } from './dataset-node.ts';
import { datasetsIn } from './from-dcat.ts';
import { nextPage, readRdf } from './read.ts';
import { type DcatService, dataServiceNode, serviceIri } from './service-node.ts';
import { catalogPage, type RdfFormat, rdfWriter, serviceMembership } from './writers.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const withShared = {
  skip: existsSync(shared) || process.env.CI === 'true' ? false : '../shared is not here',
};
const ctx = { baseUrl: 'https://data.example.org' };
const organization = {
  slug: 'cuc-moi-truong',
  name: { vi: 'Cục Môi trường', en: 'Environment Agency' },
  url: 'https://agency.example.org',
};

const full: DatasetInput = {
  identifier: 'air-1',
  title: { vi: 'Chất lượng không khí "đô thị" \\ 1', en: 'Air quality <city> & more' },
  description: { vi: 'Dòng một\nDòng hai\t\u0007', en: 'Hourly' },
  keywords: { vi: ['không khí', 'bụi mịn'], en: ['air'] },
  themes: ['air', 'climate'],
  dataThemes: ['ENVI'],
  accessRights: 'open',
  license: 'cc-by-4.0',
  frequency: 'hourly',
  languages: ['vi', 'en'],
  issued: '2018',
  modified: '2024-07-01T10:00:00+07:00',
  temporal: [{ start: '2018-01', end: '2024-06-30' }, { start: '2025' }],
  spatial: { adminUnits: ['01'], bbox: [105.3, 20.6, 106, 21.4], names: [{ vi: 'Đồng bằng sông Hồng' }] },
  publisher: { name: { vi: 'Trung tâm quan trắc' }, email: 'a b@example.org'.replace(' ', '') },
  contactPoints: [
    {
      name: { vi: 'Phòng dữ liệu' },
      email: 'du-lieu@example.org',
      telephone: '+84 24 1234',
      url: 'https://example.org/lien-he',
    },
  ],
  landingPage: 'https://example.org/không-khí',
  documentation: ['https://example.org/doc'],
  conformsTo: [{ title: { vi: 'QCVN 05:2023/BTNMT' }, url: 'https://example.org/qcvn05' }],
  provenance: { vi: 'Đo tự động' },
  version: '3',
  versionNotes: { vi: 'Thêm trạm' },
  relations: [{ url: 'https://example.org/other' }],
  distributions: [
    {
      identifier: 'https://example.org/d1',
      title: { vi: 'Tệp CSV' },
      downloadUrl: 'https://example.org/a.csv',
      accessUrl: 'https://example.org/a',
      format: 'CSV',
      mediaType: 'text/csv',
      byteSize: 12,
      license: 'cc-by-4.0',
      checksum: { algorithm: 'sha256', value: 'ab'.repeat(32) },
    },
    {
      identifier: 'https://example.org/d2',
      accessService: {
        title: { vi: 'API' },
        endpointUrl: 'https://example.org/api',
        endpointDescription: 'https://example.org/openapi.json',
      },
      format: 'API',
      accessUrl: 'https://example.org/api',
    },
  ],
};
const poor: DatasetInput = {
  title: { und: 'x' },
  license: 'other-closed',
  accessRights: 'restricted',
  distributions: [{ downloadUrl: 'https://example.org/x', format: 'OCTET', byteSize: 0 }],
};

function written(format: RdfFormat, datasets: DatasetInput[]): string {
  const writer = rdfWriter(format);
  const nodes = datasets.map((dataset, i) => datasetNode({ slug: `d${i}`, dataset, organization }, ctx));
  return (
    writer.head() +
    [
      ...catalogPage(
        nodes.map(({ iri }) => iri ?? ''),
        ctx,
      ),
      ...nodes,
    ]
      .map((node) => writer.node(node))
      .join('') +
    writer.foot()
  );
}

test('the three forms say the same', async () => {
  const sizes = [];
  for (const format of ['ttl', 'rdf', 'jsonld'] as const)
    sizes.push((await readRdf(written(format, [full, poor]))).size);
  assert.ok((sizes[0] ?? 0) > 120);
  assert.deepEqual(new Set(sizes).size, 1, String(sizes));
});

/** Lists that are sets may come in another order. */
const inOrder = (value: unknown) =>
  Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value;

test('a record comes back as it went', async () => {
  assert.ok(validateDataset(full).ok);
  const { conformsTo, relations, publisher, ...expected } = full;
  for (const format of ['ttl', 'rdf', 'jsonld'] as const) {
    const [found] = [...datasetsIn(await readRdf(written(format, [full])), { language: 'und' })];
    assert.deepEqual(found?.problems, []);
    const back = found?.dataset as DatasetInput;
    assert.ok(validateDataset(back).ok);
    assert.deepEqual(back.description?.vi, 'Dòng một\nDòng hai');
    const { description, distributions, temporal, contactPoints, themes, ...rest } = expected;
    for (const [key, value] of Object.entries(rest)) {
      assert.deepEqual(inOrder(back[key as keyof DatasetInput]), inOrder(value), `${format} ${key}`);
    }
    assert.deepEqual(
      new Set(back.temporal?.map((period) => JSON.stringify(period))),
      new Set(temporal?.map((period) => JSON.stringify(period))),
    );
    assert.deepEqual(new Set(back.themes), new Set(themes));
    assert.equal(back.contactPoints?.[0]?.email, 'du-lieu@example.org');
    const csv = back.distributions?.find(({ format: type }) => type === 'CSV');
    assert.deepEqual(
      [csv?.downloadUrl, csv?.byteSize, csv?.license, csv?.checksum],
      ['https://example.org/a.csv', 12, 'cc-by-4.0', distributions?.[0]?.checksum],
    );
    assert.equal(
      back.distributions?.find(({ format: type }) => type === 'API')?.accessService?.endpointUrl,
      'https://example.org/api',
    );
  }
});

test('the DCAT-AP 3 shapes find nothing wrong', withShared, async () => {
  const shapes = new Store();
  for (const file of ['shapes.ttl', 'range.ttl'])
    shapes.addQuads(new Parser().parse(readFileSync(path.join(shared, 'dcat-ap/3.0.1', file), 'utf8')));
  const validator = new SHACLValidator(shapes);
  const check = async (text: string) =>
    (await validator.validate(new Store(new Parser().parse(text)))).results
      .filter(({ severity }) => severity?.value.endsWith('Violation'))
      .map(({ path: at, message, focusNode }) => [focusNode?.value, at?.value, message[0]?.value]);
  assert.deepEqual(await check(written('ttl', [full, poor])), []);
  const broken = written('ttl', [full]).replace(/ dct:title [^;]*;/, '');
  assert.notDeepEqual(await check(broken), [], 'a planted fault is found');
});

const service: DcatService = {
  slug: 'khong-khi',
  title: { vi: 'Không khí', en: 'Air' },
  keywords: { vi: ['bụi mịn'] },
  themes: ['air'],
  accessRights: 'restricted',
  license: 'cc-by-4.0',
  contact: { name: { vi: 'Phòng dữ liệu' }, email: 'du-lieu@example.org' },
  documentation: 'https://example.org/api',
  organization: { slug: 'cuc', name: { vi: 'Cục' } },
  endpointUrl: 'https://data.example.org/api/v1/gateway/khong-khi',
  endpointDescription: 'https://data.example.org/api/v1/services/khong-khi/openapi.json',
  openapi: '3.1.0',
  datasets: [{ slug: 'gio', title: { vi: 'Theo giờ' } }],
};

test('a service fits the DCAT-AP 3 shapes, alone and within the catalogue', withShared, async () => {
  const shapes = new Store();
  for (const file of ['shapes.ttl', 'range.ttl'])
    shapes.addQuads(new Parser().parse(readFileSync(path.join(shared, 'dcat-ap/3.0.1', file), 'utf8')));
  const validator = new SHACLValidator(shapes);
  const check = async (text: string) =>
    (await validator.validate(new Store(new Parser().parse(text)))).results
      .filter(({ severity }) => severity?.value.endsWith('Violation'))
      .map(({ path: at, message, focusNode }) => [focusNode?.value, at?.value, message[0]?.value]);
  const writer = rdfWriter('ttl');
  const alone = writer.head() + writer.node(dataServiceNode(service, ctx));
  assert.deepEqual(await check(alone), []);
  assert.match(alone, /dcat:servesDataset <https:\/\/data\.example\.org\/datasets\/gio>/);
  const member = writer.node(serviceMembership(serviceIri(service.slug, ctx), ctx));
  assert.deepEqual(
    await check(written('ttl', [full]) + member + writer.node(dataServiceNode(service, ctx))),
    [],
  );
  assert.notDeepEqual(
    await check(alone.replace(/ dcat:endpointURL [^;]*;/, '')),
    [],
    'a planted fault is found',
  );
});

test('both dialects of Hydra lead on', async () => {
  const page = (name: string) =>
    readRdf(`<https://x/p1> <http://www.w3.org/ns/hydra/core#${name}> <https://x/p2> .`);
  assert.equal(nextPage(await page('next')), 'https://x/p2');
  assert.equal(nextPage(await page('nextPage')), 'https://x/p2');
  assert.equal(nextPage(await readRdf('')), undefined);
});

test('what is no RDF, or names an unknown context, is refused with the reason', async () => {
  await assert.rejects(readRdf('<!DOCTYPE html><html></html>'), /HTML page/);
  await assert.rejects(readRdf('<a> <b> "unclosed .'), /line/);
  await assert.rejects(readRdf('{"@context":"https://evil.example/ctx","@id":"a"}'), /not known here/);
  await assert.rejects(
    readRdf(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
    ),
    /entities/,
  );
});

test('quirks of real catalogs: literal publisher and address, blank dataset, year, ill-typed values', async () => {
  const graph = await readRdf(`
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    [] a dcat:Dataset ; dct:title "Không tên" ; dct:identifier "x1" ; dct:publisher "Sở A" ; dct:issued "2019"^^xsd:gYear ; dct:modified "hôm qua"^^xsd:date ;
      dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
      dcat:distribution [ dcat:accessURL "https://example.org/a b.csv" ; dcat:byteSize "1024.0"^^xsd:decimal ; dct:format "CSV." ] , [ dct:title "không địa chỉ" ] .`);
  const [found] = [...datasetsIn(graph, { language: 'vi' })];
  assert.equal(found?.identifier, 'x1');
  assert.deepEqual(found?.dataset.publisher, { name: { vi: 'Sở A' } });
  assert.deepEqual(
    [found?.dataset.issued, found?.dataset.modified, found?.dataset.rawValues?.['/modified']],
    ['2019', undefined, 'hôm qua'],
  );
  assert.deepEqual(found?.dataset.dataThemes, ['ENVI']);
  assert.deepEqual(found?.dataset.distributions, [
    { accessUrl: 'https://example.org/a%20b.csv', format: 'CSV', byteSize: 1024 },
  ]);
  assert.deepEqual(
    found?.problems.map(({ field }) => field),
    ['/distributions/1', '/modified'],
  );
});

test('every DCAT fixture is read, or refused for a reason that is its own', withShared, async () => {
  const folder = path.join(shared, 'fixtures/dcat');
  const refused: Record<string, string> = {};
  let datasets = 0;
  const invalid: string[] = [];
  for (const file of globSync('**/*.{ttl,jsonld,rdf,nt}', { cwd: folder })) {
    try {
      for (const { dataset } of datasetsIn(await readRdf(readFileSync(path.join(folder, file), 'utf8')), {
        language: 'en',
      })) {
        datasets += 1;
        const checked = validateDataset(dataset);
        if (!checked.ok)
          invalid.push(
            `${path.basename(file)}: ${checked.problems.map(({ pointer, rule }) => `${pointer} ${rule}`).join(', ')}`,
          );
      }
    } catch (error) {
      refused[path.basename(file)] = String(error).slice(0, 120);
    }
  }
  assert.ok(datasets > 150, `${datasets} datasets`);
  // These five break Turtle's own grammar, in the line that the message names.
  assert.deepEqual(
    Object.fromEntries(
      Object.entries(refused).map(([file, reason]) => [file, /line (\d+)/.exec(reason)?.[1]]),
    ),
    {
      '3.0.0-hvd_html_examples_example-bees_wasps_dataset.ttl': '2',
      '3.0.1_html_examples_example-bee-population-dataset-series-api.ttl': '20',
      '3.0.1_html_examples_example-bee-population-dataset-series-combined.ttl': '32',
      'all_datasets.ttl': '62',
      'harvest_response_error.ttl': '6',
    },
  );
  // Those are examples that show a part of a dataset only: a title is what makes one.
  assert.deepEqual(
    invalid.filter((line) => !/: \/title minProperties$/.test(line)),
    [],
  );
});
