import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { areaArrows, read, violations } from './fences.ts';

const root = path.dirname(import.meta.dirname);
const sources = globSync(
  [
    '{metadata-schemas,openapi,outbound,catalog-api,harvesters,portal}/{src,e2e}/**/*.{ts,tsx}',
    'portal/*.ts',
    'scripts/**/!(fences.test).ts',
  ],
  { cwd: root },
).map((file) => file.split(path.sep).join('/'));

test('every import follows the arrows', () => {
  assert.ok(sources.length > 100, 'the sources were found');
  assert.deepEqual(
    sources.flatMap((file) => violations(file, read(root, file))),
    [],
  );
});

const planted: [arrow: string, file: string, line: string][] = [
  [
    'a relative path out of a workspace',
    'harvesters/src/run.ts',
    `import { fold } from '../../metadata-schemas/src/fold.ts';`,
  ],
  ['a deep import', 'harvesters/src/run.ts', `import { fold } from '@envhub/metadata-schemas/src/fold.ts';`],
  [
    'metadata-schemas → openapi',
    'metadata-schemas/src/a.ts',
    `import type { paths } from '@envhub/openapi';`,
  ],
  ['openapi → catalog-api', 'openapi/src/a.ts', `export { x } from '@envhub/catalog-api/testing';`],
  ['catalog-api → harvesters', 'catalog-api/src/harvest/a.ts', `import { x } from '@envhub/harvesters';`],
  ['outbound → openapi', 'outbound/src/a.ts', `import type { paths } from '@envhub/openapi';`],
  ['portal → outbound', 'portal/src/api/a.ts', `import { x } from '@envhub/outbound';`],
  ['http → outside', 'catalog-api/src/http/a.ts', `import { x } from '@envhub/outbound';`],
  ['policy → outside', 'catalog-api/src/catalog/policy.ts', `import { x } from '@envhub/outbound';`],
  ['connector → outside', 'harvesters/src/connectors/ckan/a.ts', `import { x } from '@envhub/outbound';`],
  [
    'harvesters → catalog-api',
    'harvesters/src/a.ts',
    `const x = await import('@envhub/catalog-api/testing');`,
  ],
  ['portal → catalog-api', 'portal/src/api/a.ts', `import '@envhub/catalog-api/testing';`],
  ['scripts → portal', 'scripts/a.ts', `import { x } from '@envhub/portal';`],
  ['scripts past a workspace’s exports', 'scripts/a.ts', `import { x } from '../catalog-api/src/config.ts';`],
  ['metadata-schemas → files', 'metadata-schemas/src/a.ts', `import { readFileSync } from 'node:fs';`],
  ['shipped code → test code', 'catalog-api/src/catalog/a.ts', `import { x } from '../database/testing.ts';`],
  ['database → search', 'catalog-api/src/database/a.ts', `import { x } from '../search/index.ts';`],
  ['http → database', 'catalog-api/src/http/a.ts', `import { x } from '../database/index.ts';`],
  ['policy → database', 'catalog-api/src/catalog/policy.ts', `import { x } from '../database/index.ts';`],
  ['connector → hub', 'harvesters/src/connectors/ckan/a.ts', `import { x } from '../../hub/client.ts';`],
  ['steps → sinks', 'harvesters/src/steps/a.ts', `import { x } from '../sinks/sink.ts';`],
  ['portal’s process → feature', 'portal/src/server/a.ts', `import { x } from '../features/search/a.ts';`],
  ['http → an area', 'catalog-api/src/http/a.ts', `import { x } from '../catalog/index.ts';`],
  ['database → an area', 'catalog-api/src/database/a.ts', `import { x } from '../audit/index.ts';`],
  ['search → an area', 'catalog-api/src/search/a.ts', `import { x } from '../catalog/index.ts';`],
  ['jobs → an area', 'catalog-api/src/jobs/a.ts', `import { x } from '../harvest/index.ts';`],
  ['catalog → harvest', 'catalog-api/src/catalog/a.ts', `import { x } from '../harvest/index.ts';`],
  ['services → harvest', 'catalog-api/src/services/a.ts', `import { x } from '../harvest/index.ts';`],
  ['site → hub', 'catalog-api/src/site/a.ts', `import { x } from '../hub/index.ts';`],
  [
    'notifications → catalog',
    'catalog-api/src/notifications/a.ts',
    `import { x } from '../catalog/index.ts';`,
  ],
  ['past an area’s index', 'catalog-api/src/harvest/a.ts', `import { x } from '../catalog/store.ts';`],
  ['connector → connector', 'harvesters/src/connectors/ckan/a.ts', `import { x } from '../dcat/read.ts';`],
  ['feature → feature', 'portal/src/features/search/a.ts', `import { x } from '../dataset/view.tsx';`],
  ['feature → page', 'portal/src/features/search/a.ts', `import { x } from '@/app/page.tsx';`],
  ['ui → feature', 'portal/src/ui/a.ts', `import {\n  x,\n} from '@/features/search/a.ts';`],
  [
    'a browser → all schemas',
    'portal/src/features/hub/a.tsx',
    `'use client';\nimport { pickText } from '@envhub/metadata-schemas';`,
  ],
  ['session → all schemas', 'portal/src/session/a.ts', `import { label } from '@envhub/metadata-schemas';`],
  ['session → feature', 'portal/src/session/a.ts', `import { x } from '@/features/hub/a.ts';`],
  ['session → ui', 'portal/src/session/a.ts', `import { x } from '@/ui/notice';`],
  ['session → the server’s api', 'portal/src/session/a.ts', `import { x } from '@/api/hub';`],
  ['api → session', 'portal/src/api/a.ts', `import { x } from '@/session/api';`],
  ['i18n → feature', 'portal/src/i18n/a.ts', `import { x } from '../features/search/a.ts';`],
];

for (const [arrow, file, line] of planted) {
  test(`a planted violation is caught: ${arrow}`, () => {
    assert.notDeepEqual(violations(file, line), []);
  });
}

test('the arrows between areas form no cycle', () => {
  const open = new Set<string>();
  const visit = (area: string): void => {
    assert.ok(!open.has(area), `a cycle through ${area}`);
    open.add(area);
    for (const next of areaArrows[area] ?? []) visit(next);
    open.delete(area);
  };
  for (const area of Object.keys(areaArrows)) visit(area);
});
