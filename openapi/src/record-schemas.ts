import dataset from '@envhub/metadata-schemas/schemas/dataset.schema.json' with { type: 'json' };
import distribution from '@envhub/metadata-schemas/schemas/distribution.schema.json' with { type: 'json' };
import harvestSource from '@envhub/metadata-schemas/schemas/harvest-source.schema.json' with { type: 'json' };
import organization from '@envhub/metadata-schemas/schemas/organization.schema.json' with { type: 'json' };
import type { Json } from './expand.ts';

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const roots: Record<string, string> = {
  'dataset.schema.json': 'DatasetInput',
  'distribution.schema.json': 'Distribution',
  'organization.schema.json': 'OrganizationInput',
  'harvest-source.schema.json': 'HarvestSource',
};

/** The record schemas of metadata-schemas as components of the API document, references rewritten. */
export function recordSchemas(): Json {
  const components: Json = {};
  const files: [string, Json][] = [
    ['dataset.schema.json', dataset],
    ['distribution.schema.json', distribution],
    ['organization.schema.json', organization],
    ['harvest-source.schema.json', harvestSource],
  ];
  for (const [file, schema] of files) {
    const { $schema, $id, $defs, ...root } = schema;
    components[roots[file] ?? file] = rewritten(root, file);
    for (const [name, definition] of Object.entries(($defs as Json | undefined) ?? {})) {
      components[pascal(name)] = rewritten(definition, file);
    }
  }
  // What a reader gets may carry more than what a writer sends.
  const { additionalProperties, ...fields } = components.DatasetInput as Json;
  // Where only the description is open, it does not say where the data lies.
  const { anyOf, ...distributionFields } = components.Distribution as Json;
  const properties = fields.properties as Record<string, Json>;
  components.DistributionFields = distributionFields;
  components.DatasetFields = {
    ...fields,
    properties: {
      ...properties,
      distributions: {
        ...properties.distributions,
        items: { $ref: '#/components/schemas/DistributionFields' },
      },
    },
  };
  return components;
}

function rewritten(node: unknown, file: string): unknown {
  if (Array.isArray(node)) return node.map((item) => rewritten(item, file));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, target(value, file)]
        : [key, rewritten(value, file)],
    ),
  );
}

function target(reference: string, file: string): string {
  const [document = '', pointer] = reference.split('#');
  const name = pointer ? pascal(pointer.split('/').at(-1) ?? '') : roots[document || file];
  return `#/components/schemas/${name}`;
}
