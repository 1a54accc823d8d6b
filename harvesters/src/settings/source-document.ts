import { readFile } from 'node:fs/promises';
import { type HarvestSource, validateHarvestSource } from '@envhub/metadata-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import type { Connector } from '../contract.ts';
import { defaultLimits, type WireLimits } from '../io/index.ts';

/** All that is wrong with a config, at once. */
export class ConfigError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Reads a config file, YAML or JSON. @throws ConfigError */
export async function readSourceDocument(file: string): Promise<HarvestSource> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigError([`${file} cannot be read: ${(error as Error).message}`]);
  }
  const document = parseDocument(text, { maxAliasCount: 20 } as object);
  if (document.errors.length > 0) throw new ConfigError(document.errors.map(({ message }) => message));
  return checkDocument(document.toJS({ maxAliasCount: 20 }));
}

/** @throws ConfigError */
export function checkDocument(value: unknown): HarvestSource {
  const checked = validateHarvestSource(value);
  if (checked.ok) return checked.value;
  throw new ConfigError(
    checked.problems.map(
      ({ pointer, message }) => `${pointer.slice(1).replaceAll('/', '.') || 'config'}: ${message.en}`,
    ),
  );
}

/** Settings of `source:` that the runner takes for itself, whatever the kind. */
const wireSchema = {
  headers: { type: 'object' },
  pace: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
  robots: { enum: ['respect', 'ignore'] },
  timeout: { type: 'integer', minimum: 1, maximum: 3600 },
  retries: { type: 'integer', minimum: 0, maximum: 10 },
} as const;

const ajv = new Ajv2020({ allErrors: true, strict: false });

/**
 * Finds the connector of a config and checks what belongs to it.
 * @throws ConfigError naming every fault
 */
export function connectorFor(
  source: HarvestSource,
  connectors: ReadonlyMap<string, Connector<never>>,
): Connector<never> {
  const { kind, ...settings } = source.source;
  const connector = connectors.get(kind);
  if (!connector)
    throw new ConfigError([
      `source.kind: there is no “${kind}”; there are ${[...connectors.keys()].join(', ')}.`,
    ]);
  const faults = [...unsupported(source, connectors)];
  const check = ajv.compile({
    ...connector.configSchema,
    properties: { ...(connector.configSchema.properties as object), ...wireSchema },
    additionalProperties: false,
  });
  if (!check(settings))
    for (const { instancePath, message, params } of check.errors ?? [])
      faults.push(
        `source${instancePath.replaceAll('/', '.')}: ${message}${params.additionalProperty ? ` (${params.additionalProperty})` : ''}`,
      );
  if (faults.length > 0) throw new ConfigError(faults);
  return connector;
}

function unsupported(source: HarvestSource, connectors: ReadonlyMap<string, unknown>): string[] {
  const { load, preset, standardise = [] } = source;
  return [
    ...(load === 'dataset' ? [] : [`load: ${load} is not supported yet; datasets are.`]),
    ...(preset === undefined || preset === 'none' || preset === source.source.kind
      ? []
      : connectors.has(preset)
        ? [`preset: ${preset} does not fit source.kind ${source.source.kind}.`]
        : [`preset: there is no “${preset}”.`]),
    ...standardise.flatMap((step, i) =>
      step.unit
        ? [`standardise.${i}.unit: units are not supported for datasets yet; give code-list instead.`]
        : [],
    ),
    ...standardise.flatMap((step, i) =>
      step.unit || step['code-list']
        ? []
        : [`standardise.${i}: give code-list, the list that the field is written in.`],
    ),
  ];
}

/** The limits of one source: what its config narrows, on top of the usual. */
export function limitsFor(source: HarvestSource, base: WireLimits = defaultLimits): WireLimits {
  const { pace, robots, timeout, retries } = source.source;
  return {
    ...base,
    ...(typeof pace === 'number' && { pace: 1000 / pace }),
    ...(robots === 'ignore' && { robots: 'ignore' as const }),
    ...(typeof timeout === 'number' && { idle: timeout * 1000 }),
    ...(typeof retries === 'number' && { attempts: retries + 1 }),
  };
}
