import type { ValidateFunction } from 'ajv';
import { invalid } from '../../errors.ts';
import { HttpError } from '../../http/problem.ts';
import { createAjv } from '../../http/schemas.ts';
import { requestFaults } from '../../http/validation-faults.ts';
import { type FoundOperation, operationsIn } from '../document/check.ts';
import type { Json } from '../document/read.ts';
import { followed } from '../document/references.ts';
import { forValidation } from './dialect.ts';
import { type Checkable, parametersCheck } from './parameters.ts';

export interface OperationCheck {
  /** Media types that are taken, with how a JSON body is checked. */
  body: { required: boolean; types: { range: string; check?: ValidateFunction | undefined }[] } | undefined;
  /** @throws BusinessError `invalid` (bad-request) naming each fault */
  parameters(call: Checkable): void;
}

export type Validation = (method: string, template: string) => OperationCheck | undefined;

const documentName = 'document';

/** Checks of calls against a document, each compiled when it is first needed. */
export function compileValidation(document: Json): Validation {
  const ready = forValidation(document) as Json;
  const parametersAjv = createAjv({
    coerceTypes: 'array',
    validateSchema: false,
    logger: false,
    allErrors: true,
  });
  const bodiesAjv = createAjv({ validateSchema: false, logger: false, allErrors: true });
  for (const ajv of [parametersAjv, bodiesAjv]) ajv.addSchema(ready, documentName);
  const found = new Map<string, FoundOperation>(
    operationsIn(ready).map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const),
  );
  const compiled = new Map<string, OperationCheck>();

  return (method, template) => {
    const name = `${method} ${template}`;
    const operation = found.get(name) ?? found.get(`GET ${template}`);
    if (!operation) return undefined;
    const known = compiled.get(name);
    if (known) return known;
    const check = {
      body: bodyOf(operation.operation),
      parameters: parametersCheck(
        operation.parameters,
        parametersAjv,
        based,
        (schema) => (followed(ready, schema) ?? {}) as Json,
      ),
    };
    compiled.set(name, check);
    return check;
  };

  function bodyOf(operation: Json): OperationCheck['body'] {
    const body = followed(ready, operation.requestBody);
    if (!body) return undefined;
    return {
      required: body.required === true,
      types: Object.entries((body.content ?? {}) as Record<string, Json>).map(([range, { schema }]) => ({
        range: range.split(';')[0]?.trim().toLowerCase() ?? '',
        check:
          /[/+]json$/i.test(range.split(';')[0] ?? '') && schema !== undefined
            ? bodiesAjv.compile(based(schema))
            : undefined,
      })),
    };
  }
}

/** References of a schema lead into the document that it stands in. */
const based = (schema: unknown): Json => rebased(schema) as Json;

function rebased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebased);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string' && member.startsWith('#')
        ? [key, `${documentName}${member}`]
        : [key, rebased(member)],
    ),
  );
}

/** @param body undefined: there is none; null: it is not looked into @throws HttpError 415, BusinessError `invalid` */
export function checkBody(check: OperationCheck, type: string, body: Buffer | null | undefined): void {
  const wanted = check.body;
  if (body === undefined || body?.length === 0) {
    if (wanted?.required)
      throw requestFaults([
        { instancePath: '', schemaPath: '', keyword: 'required', params: { missingProperty: 'requestBody' } },
      ]);
    return;
  }
  const taken = wanted?.types.find(({ range }) => covers(range, type));
  if (!taken)
    throw new HttpError(415, 'unsupported-media-type', {
      vi: `Kiểu nội dung được nhận: ${wanted?.types.map(({ range }) => range).join(', ') || '–'}.`,
      en: `Send ${wanted?.types.map(({ range }) => range).join(' or ') || 'no body'}.`,
    });
  if (!taken.check || body === null) return;
  const value = jsonOf(body);
  if (!taken.check(value))
    throw requestFaults(
      (taken.check.errors ?? []).map((error) => ({
        ...error,
        instancePath: `/requestBody${error.instancePath}`,
      })),
    );
}

const covers = (range: string, type: string) =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw invalid({
      code: 'malformed-json',
      message: { vi: 'Nội dung không phải là JSON đúng cú pháp.', en: 'The body is not well-formed JSON.' },
      cause: error,
    });
  }
}
