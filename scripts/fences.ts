import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Which workspace may import which (docs/architecture.md draws the same arrows). */
export const workspaceArrows: Record<string, string[]> = {
  'metadata-schemas': [],
  openapi: ['metadata-schemas'],
  'catalog-api': ['openapi', 'metadata-schemas'],
  harvesters: ['openapi', 'metadata-schemas'],
  portal: ['openapi', 'metadata-schemas'],
};

/** Parts of catalog-api that know no area. */
export const layers = ['http', 'database', 'search', 'files', 'jobs'];

/** Which area of catalog-api may use which, through its index.ts. */
export const areaArrows: Record<string, string[]> = {
  access: ['audit'],
  audit: [],
  vocabularies: [],
  catalog: ['access', 'audit', 'vocabularies'],
  harvest: ['access', 'audit', 'catalog'],
  operating: ['access', 'catalog', 'harvest'],
};

export interface Violation {
  file: string;
  target: string;
  rule: string;
}

const imports =
  /(?:^|\n)\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The module names that a source text imports. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(imports)].map((match) => match[1] ?? match[2] ?? '');
}

/** Checks one source file (path from the root, with /) against every arrow. */
export function violations(file: string, text: string): Violation[] {
  const workspace = file.split('/')[0] ?? '';
  const rules = [
    outOfWorkspace,
    deepImport,
    workspaceArrow,
    insideCatalogApi,
    insideHarvesters,
    insidePortal,
  ];
  return importsOf(text).flatMap((target) => {
    const resolved = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    return rules.flatMap((rule) => {
      const broken = rule(file, resolved, workspace);
      return broken ? [{ file, target, rule: broken }] : [];
    });
  });
}

type Rule = (file: string, target: string, workspace: string) => string | undefined;

const isTest = (file: string) => /\.(test|conformance)\.tsx?$|\/testing[./]|\/e2e\//.test(file);

const outOfWorkspace: Rule = (_file, target, workspace) =>
  !target.startsWith('@') &&
  target.includes('/') &&
  workspaceArrows[target.split('/')[0] ?? ''] &&
  target.split('/')[0] !== workspace
    ? 'no relative path leads out of a workspace'
    : undefined;

const deepImport: Rule = (_file, target) =>
  /^@envhub\/[^/]+\/src\//.test(target) ? 'a workspace is entered through its exports' : undefined;

const workspaceArrow: Rule = (_file, target, workspace) => {
  const other = /^@envhub\/([^/]+)/.exec(target)?.[1];
  return other && other !== workspace && !workspaceArrows[workspace]?.includes(other)
    ? `${workspace} does not import ${other}`
    : undefined;
};

const insideCatalogApi: Rule = (file, target, workspace) => {
  if (workspace !== 'catalog-api' || isTest(file)) return undefined;
  const from = /^catalog-api\/src\/([^/]+)\//.exec(file)?.[1];
  const to = /^catalog-api\/src\/([^/]+)\//.exec(target)?.[1];
  if (!from || !to || from === to) return undefined;
  if (target === 'catalog-api/src/access/actor.ts') return undefined;
  if (layers.includes(from) && to in areaArrows) return `${from} knows no area`;
  if (from in areaArrows && to in areaArrows) {
    if (!areaArrows[from]?.includes(to)) return `${from} does not use ${to}`;
    if (!target.endsWith(`/${to}/index.ts`)) return `${to} is entered through its index.ts`;
  }
  return undefined;
};

const insideHarvesters: Rule = (file, target) => {
  const from = /^harvesters\/src\/connectors\/([^/.]+)/.exec(file)?.[1];
  const to = /^harvesters\/src\/connectors\/([^/.]+)/.exec(target)?.[1];
  return from && to && from !== to && !file.endsWith('connectors/index.ts') && !isTest(file)
    ? 'connectors do not import each other'
    : undefined;
};

const insidePortal: Rule = (file, target, workspace) => {
  if (workspace !== 'portal' || isTest(file)) return undefined;
  const place = (name: string) =>
    /^portal\/src\/([^/]+)(?:\/([^/.]+))?/.exec(name.replace(/^@\//, 'portal/src/'));
  const [, from, fromFeature] = place(file) ?? [];
  const [, to, toFeature] = place(target) ?? [];
  if (!from || !to) return undefined;
  if (from === 'features' && to === 'features' && fromFeature !== toFeature)
    return 'a feature does not import another';
  if (from === 'features' && to === 'app') return 'features know no page';
  if (['ui', 'i18n', 'api'].includes(from) && ['app', 'features'].includes(to))
    return `${from} knows nothing above it`;
  return undefined;
};

export const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');
