// What docs/api.md says of typed clients, done: types of the whole document, and a program that fits them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { document } from './document.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const guide = readFileSync(path.join(root, 'docs', 'api.md'), 'utf8');
const sample = /^```ts\n(.*?)^```/ms.exec(guide.slice(guide.indexOf('## Typed clients')))?.[1] ?? '';
let folder: string;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-client-'));
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name), 'dir');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(folder, 'envhub.ts'),
    astToString(await openapiTS(structuredClone(document) as never)),
  );
});
after(() => rmSync(folder, { recursive: true }));

/** What the compiler has to say about a program beside the generated types. */
function faults(program: string): string[] {
  const file = path.join(folder, 'program.ts');
  writeFileSync(file, program);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    skipLibCheck: true,
    types: [],
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '');
}

test('the sample program of the guide fits the types of the whole document', () => {
  assert.match(sample, /createClient<paths>/);
  assert.deepEqual(faults(sample), []);
});

test('a program that does not fit is told so', () => {
  assert.deepEqual(faults(sample.replace('limit: 1000', "limit: 'all'")), [
    "Type 'string' is not assignable to type 'number'.",
  ]);
  assert.ok(faults(sample.replace('/api/v1/datasets', '/api/v1/datsets')).length > 0);
  assert.ok(faults(sample.replace('data.items', 'data.entries')).length > 0);
});
