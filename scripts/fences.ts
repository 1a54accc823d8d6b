import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Which workspace may import which (docs/architecture.md draws the same arrows). */
export const workspaceArrows: Record<string, string[]> = {
  'metadata-schemas': [],
  openapi: ['metadata-schemas'],
  outbound: [],
  'catalog-api': ['openapi', 'metadata-schemas', 'outbound'],
  harvesters: ['openapi', 'metadata-schemas', 'outbound'],
  portal: ['openapi', 'metadata-schemas'],
  // Benchmarks and end-to-end tests start whole hubs in their own process.
  scripts: ['openapi', 'metadata-schemas', 'catalog-api'],
};

/** Parts of catalog-api that know no area, and which of each other they may use. */
const layerArrows: Record<string, string[]> = {
  http: [],
  database: [],
  search: ['database', 'http'],
  files: [],
  jobs: ['database'],
};

/** Which area of catalog-api may use which, through its index.ts. */
export const areaArrows: Record<string, string[]> = {
  access: ['audit', 'notifications'],
  audit: [],
  // Whatever happens in an area may concern somebody: it knows no area in turn.
  notifications: ['audit'],
  vocabularies: [],
  catalog: ['access', 'audit', 'notifications', 'vocabularies'],
  harvest: ['access', 'audit', 'catalog', 'notifications'],
  hub: ['access', 'audit', 'catalog', 'notifications'],
  services: ['access', 'audit', 'catalog', 'notifications'],
  site: ['access', 'audit', 'catalog'],
  operating: ['access', 'audit', 'catalog', 'harvest'],
};

/** Which part of harvesters may use which. */
const harvesterArrows: Record<string, string[]> = {
  connectors: ['formats', 'mapping', 'io'],
  formats: [],
  mapping: [],
  steps: ['mapping'],
  io: [],
  settings: ['io'],
  sinks: ['hub'],
  hub: ['sinks'],
  run: ['io', 'settings', 'sinks', 'steps'],
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
    reachingOutside,
    insideHarvesters,
    insidePortal,
    pureSchemas,
    noTestCode,
  ];
  return importsOf(text).flatMap((target) => {
    const resolved = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    const broken = [
      ...rules.map((rule) => rule(file, resolved, workspace)),
      inTheBrowser(file, target, text),
    ];
    return broken.flatMap((rule) => (rule ? [{ file, target, rule }] : []));
  });
}

type Rule = (file: string, target: string, workspace: string) => string | undefined;

const isTest = (file: string) => /\.(test|conformance)\.tsx?$|\/(testing|e2e)(?:[./-]|$)/.test(file);

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
  // Who calls, and what they may: everybody is told in the same words.
  if (/^catalog-api\/src\/access\/(actor|policy\/\w+)\.ts$/.test(target)) return undefined;
  if (from in layerArrows && to in areaArrows) return `${from} knows no area`;
  if (from in layerArrows && to in layerArrows && !layerArrows[from]?.includes(to))
    return `${from} does not use ${to}`;
  if (file.endsWith('/policy.ts') && to !== 'access') return 'a policy decides, and does no input or output';
  if (from in areaArrows && to in areaArrows) {
    if (!areaArrows[from]?.includes(to)) return `${from} does not use ${to}`;
    if (!target.endsWith(`/${to}/index.ts`)) return `${to} is entered through its index.ts`;
  }
  return undefined;
};

/** What computes, stores or decides calls nobody; a connector reads its source through the runner's io. */
const inward =
  /^catalog-api\/src\/(http|database|search|files|jobs)\/|\/policy\.ts$|^harvesters\/src\/(connectors|formats|mapping|steps)\//;

const reachingOutside: Rule = (file, target) =>
  target === '@envhub/outbound' && inward.test(file) && !isTest(file)
    ? 'this part reaches no foreign address'
    : undefined;

const insideHarvesters: Rule = (file, target) => {
  const from = /^harvesters\/src\/connectors\/([^/.]+)/.exec(file)?.[1];
  const to = /^harvesters\/src\/connectors\/([^/.]+)/.exec(target)?.[1];
  return from && to && from !== to && !file.endsWith('connectors/index.ts') && !isTest(file)
    ? 'connectors do not import each other'
    : betweenParts(file, target);
};

function betweenParts(file: string, target: string): string | undefined {
  const part = (name: string) => /^harvesters\/src\/([^/.]+)\//.exec(name)?.[1] ?? '';
  const [from, to] = [part(file), part(target)];
  if (isTest(file) || from === to || !(from in harvesterArrows) || !(to in harvesterArrows)) return undefined;
  return harvesterArrows[from]?.includes(to) ? undefined : `${from} does not use ${to}`;
}

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
  if (['ui', 'i18n', 'api', 'session', 'server'].includes(from) && ['app', 'features'].includes(to))
    return `${from} knows nothing above it`;
  if (['i18n', 'api', 'session', 'server'].includes(from) && to === 'ui')
    return `${from} knows nothing above it`;
  if (['i18n', 'api'].includes(from) && to === 'session') return `${from} knows nothing above it`;
  // A page of the workspace is everybody's until a browser asks as the person; the server asks as nobody.
  if (from === 'session' && to === 'api') return 'the session asks for itself, in the browser';
  return undefined;
};

/** Parts of the portal that run in a browser whether or not the file says so. */
const ofBrowser = /^portal\/src\/(?:session|ui\/(?:workspace|account)|features\/(?:workspace|access))\//;

function inTheBrowser(file: string, target: string, text: string): string | undefined {
  if (target !== '@envhub/metadata-schemas' || isTest(file)) return undefined;
  const browser = ofBrowser.test(file) || (file.startsWith('portal/') && /^'use client';/m.test(text));
  // Its entry compiles every schema, which the content policy of pages forbids, and is large.
  return browser
    ? 'a browser takes the small parts: metadata-schemas/lang, metadata-schemas/fold'
    : undefined;
}

/** Hashing computes; everything else of Node reaches outside, or the browser does not have it. */
const pureSchemas: Rule = (file, target, workspace) =>
  workspace === 'metadata-schemas' && !isTest(file) && target.startsWith('node:') && target !== 'node:crypto'
    ? 'metadata-schemas computes, and reads nothing'
    : undefined;

const noTestCode: Rule = (file, target, workspace) =>
  workspace !== 'scripts' && !isTest(file) && isTest(target)
    ? 'what ships does not import what tests it'
    : undefined;

export const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');
