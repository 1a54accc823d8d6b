import type { ErrorObject } from 'ajv/dist/2020.js';

/** One fault in a value: where it is, which rule it breaks, and how to mend it. */
export interface ValidationProblem {
  /** JSON Pointer into the value. */
  pointer: string;
  rule: string;
  message: Message;
  value: unknown;
}

interface Message {
  vi: string;
  en: string;
}

/** What the schema validator found, in two languages: at most `most`, each fault once. */
export function explained(errors: readonly ErrorObject[], most: number): ValidationProblem[] {
  const problems: ValidationProblem[] = [];
  for (const error of errors) {
    if (problems.length === most) break;
    if (!repeatedElsewhere(error)) problems.push(problemOf(error));
  }
  return problems;
}

/** A bad member name is told by propertyNames; which of several members is needed, by anyOf. */
const repeatedElsewhere = ({ keyword, propertyName, schemaPath, parentSchema }: ErrorObject): boolean =>
  (propertyName !== undefined && keyword !== 'propertyNames') ||
  (/\/anyOf\/\d+\/required$/.test(schemaPath) && isChoice(parentSchema));

/** A branch that asks for members and nothing else. */
const isChoice = (branch: object | undefined): branch is { required: string[] } =>
  branch !== undefined && Object.keys(branch).join() === 'required';

function problemOf(error: ErrorObject): ValidationProblem {
  return {
    pointer: error.instancePath,
    rule: error.keyword === 'format' ? String(error.params.format) : error.keyword,
    value: typeof error.data === 'object' ? undefined : error.data,
    message:
      (error.keyword === 'format' ? formats[String(error.params.format)] : byRule[error.keyword]?.(error)) ??
      text(`Không hợp lệ theo quy tắc ${error.keyword}.`, `Not valid: ${error.message ?? error.keyword}.`),
  };
}

const text = (vi: string, en: string) => ({ vi, en });

const byRule: Record<string, (error: ErrorObject) => Message> = {
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
  minItems: ({ params }) =>
    text(`Cần ít nhất ${params.limit} phần tử.`, `At least ${params.limit} items are needed.`),
  uniqueItems: ({ params }) =>
    text(`Phần tử ${params.i} và ${params.j} trùng nhau.`, `Items ${params.j} and ${params.i} are the same.`),
  maxProperties: ({ params }) =>
    text(`Nhiều hơn ${params.limit} trường.`, `More than ${params.limit} members.`),
  propertyNames: ({ params }) =>
    text(
      `“${params.propertyName}” không phải là mã ngôn ngữ như vi hoặc en.`,
      `“${params.propertyName}” is no language tag such as vi or en.`,
    ),
  pattern: ({ params }) =>
    text(`Phải có dạng ${params.pattern}.`, `It must be of the form ${params.pattern}.`),
  anyOf: ({ schema }) => {
    const members = alternatives(schema);
    return members.length > 0
      ? text(`Cần một trong: ${members.join(', ')}.`, `One of these is needed: ${members.join(', ')}.`)
      : text('Không đúng dạng nào được phép.', 'It has none of the forms that are allowed.');
  },
  minProperties: () => text('Không được để trống.', 'Must not be empty.'),
  maxItems: ({ params }) => text(`Nhiều hơn ${params.limit} phần tử.`, `More than ${params.limit} items.`),
  minimum: ({ params }) => text(`Không nhỏ hơn ${params.limit}.`, `Not less than ${params.limit}.`),
  maximum: ({ params }) => text(`Không lớn hơn ${params.limit}.`, `Not more than ${params.limit}.`),
};

/** The members of which a schema like anyOf: [{required: [a]}, {required: [b]}] wants one. */
function alternatives(schema: unknown): string[] {
  return Array.isArray(schema) ? schema.filter(isChoice).flatMap(({ required }) => required) : [];
}

const formats: Record<string, Message> = {
  'calendar-date': text(
    'Ngày viết dạng 2026, 2026-11, 2026-11-23 hoặc có giờ theo RFC 3339, và phải có thật.',
    'A date is written 2026, 2026-11, 2026-11-23 or with time as in RFC 3339, and must exist.',
  ),
  'web-address': text(
    'Địa chỉ bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.',
    'An address begins with http:// or https:// and has no blanks.',
  ),
  uuid: text('Cần một UUID.', 'A UUID is needed.'),
  'iri-like': text(
    'Cần một địa chỉ đầy đủ, không có khoảng trắng.',
    'A full address without blanks is needed.',
  ),
};
