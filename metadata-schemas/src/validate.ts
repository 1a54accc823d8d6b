import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import dataset from '../schemas/dataset.schema.json' with { type: 'json' };
import distribution from '../schemas/distribution.schema.json' with { type: 'json' };
import harvestSource from '../schemas/harvest-source.schema.json' with { type: 'json' };
import organization from '../schemas/organization.schema.json' with { type: 'json' };
import { concept } from './code-lists.ts';
import { isDate } from './date.ts';
import type { DatasetInput, Distribution, HarvestSource, OrganizationInput } from './types.ts';

/** One fault in a value: where it is, which rule it breaks, and how to mend it. */
export interface ValidationProblem {
  /** JSON Pointer into the value. */
  pointer: string;
  rule: string;
  message: { vi: string; en: string };
  value: unknown;
}

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
  const problems = schema(value) ? more(value as T) : problemsOf(schema.errors ?? []);
  return problems.length === 0
    ? { ok: true, value: value as T }
    : { ok: false, problems: problems.slice(0, 50) };
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

const text = (vi: string, en: string) => ({ vi, en });

const explanations: Record<string, (error: ErrorObject) => { vi: string; en: string }> = {
  required: ({ params }) =>
    text(`Thiếu “${params.missingProperty}”.`, `“${params.missingProperty}” is missing.`),
  additionalProperties: ({ params }) =>
    text(
      `Không có trường “${params.additionalProperty}”.`,
      `There is no field “${params.additionalProperty}”.`,
    ),
  type: ({ params }) => text(`Kiểu phải là ${params.type}.`, `The type must be ${params.type}.`),
  enum: ({ params }) =>
    text(
      `Giá trị là một trong: ${params.allowedValues.join(', ')}.`,
      `The value is one of: ${params.allowedValues.join(', ')}.`,
    ),
  maxLength: ({ params }) =>
    text(`Dài quá ${params.limit} ký tự.`, `Longer than ${params.limit} characters.`),
  minLength: () => text('Không được để trống.', 'Must not be empty.'),
  minProperties: () => text('Không được để trống.', 'Must not be empty.'),
  maxItems: ({ params }) => text(`Nhiều hơn ${params.limit} phần tử.`, `More than ${params.limit} items.`),
  minimum: ({ params }) => text(`Không nhỏ hơn ${params.limit}.`, `Not less than ${params.limit}.`),
  maximum: ({ params }) => text(`Không lớn hơn ${params.limit}.`, `Not more than ${params.limit}.`),
};

const formats: Record<string, { vi: string; en: string }> = {
  'calendar-date': text(
    'Ngày viết dạng 2026, 2026-11, 2026-11-23 hoặc có giờ theo RFC 3339, và phải có thật.',
    'A date is written 2026, 2026-11, 2026-11-23 or with time as in RFC 3339, and must exist.',
  ),
  'web-address': text(
    'Địa chỉ bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.',
    'An address begins with http:// or https:// and has no blanks.',
  ),
  'iri-like': text(
    'Cần một địa chỉ đầy đủ, không có khoảng trắng.',
    'A full address without blanks is needed.',
  ),
};

function problemsOf(errors: ErrorObject[]): ValidationProblem[] {
  return errors.map((error) => ({
    pointer: error.instancePath,
    rule: error.keyword === 'format' ? String(error.params.format) : error.keyword,
    value: typeof error.data === 'object' ? undefined : error.data,
    message:
      explanations[error.keyword]?.(error) ??
      formats[String(error.params.format)] ??
      text(
        `Không hợp lệ: ${error.message ?? error.keyword}.`,
        `Not valid: ${error.message ?? error.keyword}.`,
      ),
  }));
}
