import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { type BusinessError, isBusinessError } from '../../errors.ts';
import { smallOpenapi } from '../testing.ts';
import { createDocumentCheck } from './aside.ts';
import { checkDocument } from './check.ts';
import { offeredDocument } from './offer.ts';

interface Changed extends Record<string, unknown> {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: Record<string, unknown>;
}

/** An operation of the small document. */
const listing = ({ paths }: Changed) => paths['/stations']?.get as Record<string, unknown>;

const changed = (change: (document: Changed) => void) => {
  const document = smallOpenapi() as unknown as Changed;
  change(document);
  return document;
};

async function faultsOf(source: string | Record<string, unknown>): Promise<string[]> {
  const error = await checkDocument(source).then(
    () => undefined,
    (thrown: unknown) => thrown as BusinessError,
  );
  if (error === undefined) return [];
  if (!isBusinessError(error)) throw error;
  assert.equal(error.code, 'invalid-document');
  return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('JSON and YAML, 3.0 and 3.1 are taken', async () => {
  for (const openapi of ['3.0.0', '3.0.3', '3.1.0', '3.1.1']) {
    const document = changed((one) => Object.assign(one, { openapi }));
    if (openapi.startsWith('3.0')) delete (document as { components?: unknown }).components;
    if (openapi.startsWith('3.0')) document.paths['/stations'] = { get: listing(document) };
    for (const source of [document, JSON.stringify(document), stringify(document)]) {
      const checked = await checkDocument(source);
      assert.deepEqual(
        [checked.openapi, checked.title, checked.apiVersion],
        [openapi, 'Air quality', '1.2.0'],
      );
      assert.equal(checked.server, 'https://api.example.org/air');
    }
  }
});

for (const [name, source, expected] of [
  ['Swagger 2', { swagger: '2.0', info: {}, paths: {} }, ['/swagger swagger-2']],
  ['OpenAPI 3.2', { ...smallOpenapi(), openapi: '3.2.0' }, ['/openapi not-openapi']],
  ['a version as a number', 'openapi: 3.1\ninfo: {}', ['/openapi not-openapi']],
  ['text', 'chào', [' not-an-object']],
  ['broken JSON', '{"openapi": ', [' malformed-json']],
  ['broken YAML', 'a: [1\nb: }', [' malformed-yaml']],
  [
    'a reference to another file',
    changed(({ paths }) => {
      paths['/other'] = { $ref: './other.yaml#/paths/x' } as never;
    }),
    ['/paths/~1other/$ref external-reference'],
  ],
  [
    'a reference to an address of the inner network',
    changed((document) => {
      document.components = { schemas: { Station: { $ref: 'http://169.254.169.254/latest' } } } as never;
    }),
    ['/components/schemas/Station/$ref external-reference'],
  ],
  [
    'a reference to nothing',
    changed((document) => {
      document.components = { schemas: { Station: { $ref: '#/components/schemas/Nothing' } } } as never;
    }),
    [
      '/paths/~1stations/post/requestBody/content/application~1json/schema/$ref broken-reference',
      '/components/schemas/Station/$ref broken-reference',
    ],
  ],
  [
    'references in a ring',
    changed((document) => {
      const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
      document.components = { schemas: { Station: to('B'), B: to('Station') } } as never;
    }),
    [
      '/paths/~1stations/post/requestBody/content/application~1json/schema/$ref broken-reference',
      '/components/schemas/Station/$ref broken-reference',
      '/components/schemas/B/$ref broken-reference',
    ],
  ],
  [
    'paths that climb',
    changed(({ paths }) => {
      paths['/../admin'] = { get: { responses: { 200: { description: 'x' } } } } as never;
      paths['/%2e%2e/admin'] = { get: { responses: { 200: { description: 'x' } } } } as never;
    }),
    ['/paths/~1..~1admin bad-path', '/paths/~1%2e%2e~1admin bad-path'],
  ],
  [
    'a path parameter that is not declared',
    changed(({ paths }) => {
      paths['/x/{y}'] = { get: { responses: { 200: { description: 'x' } } } } as never;
    }),
    ['/paths/~1x~1{y}/get undeclared-path-parameter'],
  ],
  [
    'two paths that cannot be told apart',
    changed(({ paths }) => {
      paths['/stations/{name}'] = {} as never;
    }),
    ['/paths/~1stations~1{name} same-path'],
  ],
  ['no operations', changed((document) => Object.assign(document, { paths: {} })), ['/paths no-operations']],
  [
    'a text that no database can store',
    JSON.stringify(smallOpenapi()).replace('Air quality', 'Air\\u0000'),
    ['/info/title unstorable-text'],
  ],
] as [string, string | Record<string, unknown>, string[]][])
  test(`${name} is refused with its place`, async () => {
    assert.deepEqual(await faultsOf(source), expected);
  });

test('what OpenAPI’s own schema refuses is told with its place', async () => {
  const faults = await faultsOf(changed((one) => Object.assign(listing(one), { responses: 7 })));
  assert.ok(
    faults.some((fault) => fault.startsWith('/paths/~1stations/get/responses ')),
    faults.join(),
  );
});

test('examples and extensions may hold what looks like a reference', async () => {
  const document = changed((one) => {
    Object.assign(one, { 'x-note': { $ref: 'http://elsewhere.example/' } });
    Object.assign(listing(one), {
      responses: {
        200: {
          description: 'x',
          content: { 'application/json': { example: { $ref: 'http://elsewhere.example/' } } },
        },
      },
    });
  });
  assert.deepEqual(await faultsOf(document), []);
});

test('a bomb of aliases is defused', async () => {
  const levels = Array.from({ length: 20 }, (_, i) =>
    i === 0 ? 'a0: &a0 [x, x, x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}, *a${i - 1}]`,
  );
  const [fault] = await faultsOf(`openapi: 3.1.0\n${levels.join('\n')}`);
  assert.match(fault ?? '', /malformed-yaml|document-too-large/);
  const few = 'a: &a [1,1,1]\n'.concat('b: [', Array(90).fill('*a').join(','), ']');
  assert.deepEqual(await faultsOf(few), ['/openapi not-openapi']);
});

test('what is too deep or too long is refused, and the thread outlives it', async () => {
  const check = createDocumentCheck();
  const failed = (source: string) =>
    check(source).then(
      () => 'taken',
      (error: BusinessError) => error.faults[0]?.code,
    );
  assert.equal(await failed('['.repeat(200_000)), 'malformed-yaml');
  assert.equal(await failed(`{"openapi":"3.1.0","a":${'['.repeat(5000)}${']'.repeat(5000)}}`), 'too-deep');
  assert.equal(
    await failed(JSON.stringify({ openapi: '3.1.0', a: Array(300_000).fill(0) })),
    'document-too-large',
  );
  assert.equal(
    await failed(JSON.stringify({ openapi: '3.1.0', a: 'x'.repeat(5_000_000) })),
    'document-too-large',
  );
  assert.equal((await check(JSON.stringify(smallOpenapi()))).operationCount, 6);
});

test('the document that is offered names the gateway and asks for nothing that it adds', async () => {
  const document = changed((one) => {
    Object.assign(one, { 'x-backend': 'http://10.1.2.3', security: [{ inner: [] }] });
    Object.assign(one.components, {
      securitySchemes: { inner: { type: 'apiKey', in: 'header', name: 'X-Inner' } },
    });
    Object.assign(listing(one), {
      security: [{ inner: [] }],
      servers: [{ url: 'http://10.1.2.3/inner' }],
      'x-amazon-apigateway-integration': { uri: 'http://10.1.2.3' },
      parameters: [
        { name: 'X-Inner', in: 'header', schema: { type: 'string' } },
        { name: 'limit', in: 'query', schema: { type: 'integer' } },
        { name: 'session', in: 'cookie', schema: { type: 'string' } },
      ],
    });
  });
  const offered = offeredDocument((await checkDocument(document)).document, {
    server: '/api/v1/gateway/air',
    isOpen: false,
    credentials: { kind: 'header', parameter: 'x-inner' },
    deprecated: true,
  });
  assert.deepEqual(await faultsOf(offered), []);
  const text = JSON.stringify(offered);
  assert.doesNotMatch(text, /10\.1\.2\.3|X-Inner|session|api\.example\.org/);
  assert.match(
    text,
    /"servers":\[\{"url":"\/api\/v1\/gateway\/air"\}\],"security":\[\{"apiKey":\[\]\},\{"bearer":\[\]\}\]/,
  );
  assert.equal(listing(offered as unknown as Changed).deprecated, true);
});
