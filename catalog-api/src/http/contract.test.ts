import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertContract, type ContractDocument, type ContractOperation } from './contract.ts';
import { echoes, smallDocument } from './testing.ts';

const security = { apiKey: () => undefined, apiKeyQuery: () => undefined, bearer: () => undefined };
const operation = (document: ContractDocument, path: string, method: string) =>
  document.paths[path]?.[method] as ContractOperation;

test('a contract without gaps is taken', async () => {
  await assertContract(smallDocument(), echoes(), security);
});

test('a write that proves itself needs no key', async () => {
  const document = smallDocument();
  Object.assign(operation(document, '/things', 'post'), { security: [{}], 'x-proof-in-body': true });
  await assertContract(document, echoes(), security);
});

/** Each plants one gap. */
const gaps: [
  string,
  RegExp,
  (document: ContractDocument, handlers: Record<string, unknown>, schemes: Record<string, unknown>) => void,
][] = [
  [
    'an operation without handler',
    /getThing \(GET \/things\/\{id\}\) has no handler/,
    (_d, handlers) => delete handlers.getThing,
  ],
  [
    'a handler without operation',
    /the handler orphan stands for no operation/,
    (_d, handlers) => Object.assign(handlers, { orphan: () => 1 }),
  ],
  [
    'two operations of one id',
    /share the operationId listThings/,
    (d) => Object.assign(operation(d, '/things/{id}', 'get'), { operationId: 'listThings' }),
  ],
  [
    'an operation without id',
    /GET \/things has no operationId/,
    (d) => delete operation(d, '/things', 'get').operationId,
  ],
  [
    'a write without security',
    /createThing writes and has no security/,
    (d) => delete operation(d, '/things', 'post').security,
  ],
  [
    'a write for anybody',
    /createThing writes and lets anybody in/,
    (d) => operation(d, '/things', 'post').security?.push({}),
  ],
  [
    'a write by a key in the address',
    /createThing writes and takes a key in its address/,
    (d) => operation(d, '/things', 'post').security?.push({ apiKeyQuery: [] }),
  ],
  [
    'a scheme without handler',
    /the security scheme apiKeyQuery has no handler/,
    (_d, _h, schemes) => delete schemes.apiKeyQuery,
  ],
  [
    'a scheme that is not declared',
    /getThing wants the security scheme oauth, which is not declared/,
    (d) => operation(d, '/things/{id}', 'get').security?.push({ oauth: [] }),
  ],
  [
    'a text body without limit',
    /putTable: the text\/csv body has no maxLength/,
    (d) => delete operation(d, '/things/{id}', 'put').requestBody?.content?.['text/csv']?.schema?.maxLength,
  ],
  ['an invalid document', /no valid OpenAPI/, (d) => Object.assign(d, { paths: { things: 7 } })],
  ['a document of another version', /not OpenAPI 3.1/, (d) => Object.assign(d, { openapi: '3.0.3' })],
  ['no operations', /the document has no operations/, (d) => Object.assign(d, { paths: {} })],
];

for (const [name, expected, plant] of gaps) {
  test(`refuses to start with ${name}`, async () => {
    const document = smallDocument();
    const handlers: Record<string, unknown> = echoes();
    const schemes: Record<string, unknown> = { ...security };
    plant(document, handlers, schemes);
    await assert.rejects(assertContract(document, handlers, schemes), expected);
  });
}

test('names every gap at once', async () => {
  const document = smallDocument();
  const handlers = echoes();
  delete handlers.getThing;
  delete operation(document, '/things', 'post').security;
  await assert.rejects(assertContract(document, handlers, security), (error: Error) => {
    assert.match(error.message, /getThing/);
    assert.match(error.message, /createThing/);
    return true;
  });
});
