import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import dataset from '../schemas/dataset.schema.json' with { type: 'json' };
import distribution from '../schemas/distribution.schema.json' with { type: 'json' };
import harvestSource from '../schemas/harvest-source.schema.json' with { type: 'json' };
import organization from '../schemas/organization.schema.json' with { type: 'json' };
import { concept } from './code-lists.ts';
import { isDate } from './date.ts';
import { explained, type ValidationProblem } from './explanations.ts';
import type { DatasetInput, Distribution, HarvestSource, OrganizationInput } from './types.ts';

/** Problems that one answer names at most. */
const most = 50;

export type Validated<T> = { ok: true; value: T } | { ok: false; problems: ValidationProblem[] };

/** An address that a browser can open. */
export function isWebAddress(text: string): boolean {
  return /^(https?|ftp):\/\/[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text);
}

const isIriLike = (text: string) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  verbose: true,
});
addFormats.default(ajv, ['uuid']);
ajv.addFormat('calendar-date', isDate);
ajv.addFormat('web-address', isWebAddress);
ajv.addFormat('iri-like', isIriLike);
for (const schema of [dataset, distribution, organization, harvestSource]) ajv.addSchema(schema);

const compiled = (schema: { $id: string }) => ajv.getSchema(schema.$id) as ValidateFunction;
const checks = {
  dataset: compiled(dataset),
  distribution: compiled(distribution),
  organization: compiled(organization),
  source: compiled(harvestSource),
};

/** Checks a dataset against its schema, and its codes against their lists. */
export function validateDataset(value: unknown): Validated<DatasetInput> {
  return check<DatasetInput>(checks.dataset, value, (record) => [
    ...codes(record.themes, 'environment-themes', '/themes'),
    ...codes(record.dataThemes, 'data-themes', '/dataThemes'),
    ...codes(record.frequency ? [record.frequency] : [], 'frequencies', '/frequency', true),
    ...codes(record.spatial?.adminUnits, 'admin-units', '/spatial/adminUnits'),
    ...licence(record.license, '/license'),
    ...(record.distributions ?? []).flatMap((item, i) => ofDistribution(item, `/distributions/${i}`)),
  ]);
}

export function validateDistribution(value: unknown): Validated<Distribution> {
  return check<Distribution>(checks.distribution, value, (record) => ofDistribution(record, ''));
}

export function validateOrganization(value: unknown): Validated<OrganizationInput> {
  return check<OrganizationInput>(checks.organization, value);
}

export function validateHarvestSource(value: unknown): Validated<HarvestSource> {
  return check<HarvestSource>(checks.source, value);
}

function check<T>(
  schema: ValidateFunction,
  value: unknown,
  more: (value: T) => ValidationProblem[] = () => [],
): Validated<T> {
  const problems = schema(value) ? more(value as T) : explained(schema.errors ?? [], most);
  return problems.length === 0
    ? { ok: true, value: value as T }
    : { ok: false, problems: problems.slice(0, most) };
}

function ofDistribution(record: Distribution, at: string): ValidationProblem[] {
  return [
    ...codes(record.format ? [record.format] : [], 'file-types', `${at}/format`, true),
    ...licence(record.license, `${at}/license`),
  ];
}

function codes(values: string[] | undefined, list: string, at: string, single = false): ValidationProblem[] {
  return (values ?? []).flatMap((code, i) =>
    concept(list, code)
      ? []
      : [
          {
            pointer: single ? at : `${at}/${i}`,
            rule: 'code-list',
            value: code,
            message: {
              vi: `Mã “${code}” không có trong danh mục ${list}.`,
              en: `“${code}” is no code of the list ${list}.`,
            },
          },
        ],
  );
}

function licence(value: string | undefined, at: string): ValidationProblem[] {
  if (value === undefined || concept('licences', value) || isIriLike(value)) return [];
  return [
    {
      pointer: at,
      rule: 'code-list',
      value,
      message: {
        vi: 'Giấy phép là một mã của danh mục licences hoặc một địa chỉ đầy đủ.',
        en: 'A licence is a code of the list licences or a full address.',
      },
    },
  ];
}
