import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BusinessError, type ErrorKind } from '../errors.ts';
import { outcomeOf } from './problem.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
const sources = globSync(['catalog-api/src/**/*.ts', 'portal/src/**/*.ts'], { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing'))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

/** The tables of codes: `| \`code\` | status | …`. */
const documented = new Map(
  [...page.matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}|–) \|/gm)].map(([, code = '', status]) => [code, status]),
);
const anywhere = new Set([...page.matchAll(/`([A-Za-z0-9-]+)`/g)].map(([, word]) => word));

const makers: Record<string, ErrorKind> = {
  unauthenticated: 'unauthenticated',
  notAllowed: 'not-allowed',
  notFound: 'not-found',
  gone: 'gone',
  invalid: 'invalid',
  conflict: 'conflict',
  stale: 'stale',
  tooLarge: 'too-large',
  tooMany: 'too-many',
  unavailable: 'unavailable',
};

test('every code of the sources is documented', () => {
  const codes = [...sources.matchAll(/\bcode: '([a-z0-9-]+)'|new HttpError\(\s*\d+,\s*'([a-z-]+)'/g)];
  assert.ok(codes.length > 40, 'the sources were read');
  const missing = codes.map(([, a, b]) => a ?? b ?? '').filter((code) => !anywhere.has(code));
  assert.deepEqual([...new Set(missing)], []);
});

test('every documented code is one of the sources', () => {
  const stray = [...documented.keys()].filter((code) => !sources.includes(`'${code}'`));
  assert.deepEqual(stray, []);
});

test('the documented statuses are those that are answered', () => {
  const made = [...sources.matchAll(/\b([a-zA-Z]+)\(\{\s*code: '([a-z0-9-]+)'/g)].flatMap(
    ([, maker = '', code = '']) => {
      const kind = makers[maker];
      if (!kind) return [];
      const { status } = outcomeOf(new BusinessError(kind, { code, message: { vi: '', en: '' } }));
      return [[code, String(status)]];
    },
  );
  const http = [...sources.matchAll(/new HttpError\(\s*(\d+),\s*'([a-z-]+)'/g)].map(
    ([, status, code = '']) => [code, status],
  );
  assert.ok(made.length > 20 && http.length > 3, 'the sources were read');
  // What is not met over HTTP has no status.
  const wrong = [...made, ...http].filter(
    ([code = '', status]) => documented.get(code) !== '–' && documented.get(code) !== status,
  );
  assert.deepEqual(wrong, []);
});
