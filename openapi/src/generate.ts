// `npm run generate`: writes generated/openapi.json and generated/types.ts from the YAML and the record schemas.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { ckanReply, expandCkan, expandPaths, type Json } from './expand.ts';
import { facetParameters } from './facet-parameters.ts';
import { recordSchemas } from './record-schemas.ts';

const folder = path.dirname(import.meta.dirname);
const read = (name: string) => parse(readFileSync(path.join(folder, name), 'utf8')) as Json;
const areas = [
  'catalog',
  'vocabularies',
  'harvest',
  'access',
  'audit',
  'hub',
  'services',
  'notifications',
  'site',
  'feeds',
  'operating',
];

/** The whole document, as plain OpenAPI 3.1. */
export function bundle(): Json {
  const root = read('openapi.yaml');
  const paths: Json = {};
  for (const area of areas)
    Object.assign(paths, expandPaths(area, read(`paths/${area}.yaml`) as Record<string, Json>));
  Object.assign(paths, expandCkan(read('paths/ckan.yaml') as Parameters<typeof expandCkan>[0]));
  for (const path of ['/api/v1/datasets', '/datasets.atom']) insertFacets((paths[path] as Json).get as Json);
  return {
    ...root,
    paths,
    components: {
      ...(root.components as Json),
      parameters: read('components/parameters.yaml'),
      schemas: { ...recordSchemas(), ...ownSchemas(), CkanReply: ckanReply },
    },
  };
}

/** Schemas of what the API alone speaks of, a file for each area. */
const ownSchemas = (): Json =>
  Object.assign(
    {},
    ...globSync('components/schemas/*.yaml', { cwd: folder })
      .sort()
      .map((name) => read(name)),
  );

/** The facets of a search stand in one table; its operations name them by one word. */
function insertFacets(operation: Json): void {
  const parameters = operation.parameters as Json[];
  const place = parameters.findIndex((parameter) => parameter.$ref === '#/facets');
  parameters.splice(place, 1, ...facetParameters);
}

/** What the generated files hold now, by name. */
export async function generated(): Promise<Record<string, string>> {
  const document = bundle();
  const types = astToString(await openapiTS(structuredClone(document) as never, { alphabetize: true }));
  return {
    'openapi.json': `${JSON.stringify(document, null, 1)}\n`,
    'types.ts': `// Made by npm run generate. Do not edit.\n${types}`,
  };
}

if (import.meta.main) {
  mkdirSync(path.join(folder, 'generated'), { recursive: true });
  for (const [name, text] of Object.entries(await generated()))
    writeFileSync(path.join(folder, 'generated', name), text);
}
