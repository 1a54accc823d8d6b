import { type BusinessError, type Fault, invalid, type Message } from '../errors.ts';
import type { SchemaError } from './schemas.ts';

/**
 * What the contract's validator found, as one error with a fault for each: parameters by name, the body by
 * JSON Pointer.
 */
export function requestFaults(errors: readonly SchemaError[]): BusinessError {
  // A failed oneOf or anyOf repeats what its branches have said.
  const telling = errors.filter(
    ({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf' && keyword !== 'if',
  );
  const faults = (telling.length > 0 ? telling : errors).slice(0, 50).map(faultOf);
  return invalid({
    code: 'bad-request',
    message: {
      vi: 'Yêu cầu không đúng với mô tả của API; xem từng lỗi.',
      en: 'The request does not fit the contract; each fault is named.',
    },
    faults,
  });
}

function faultOf(error: SchemaError): Fault {
  const [, place = '', ...rest] = error.instancePath.split('/');
  const message = explain(error);
  if (place === 'requestBody') {
    const inner = rest.length > 0 ? `/${rest.join('/')}` : '';
    return { pointer: inner, code: codeOf(error), message };
  }
  const parameter = rest[0] ?? memberOf(error);
  if (parameter === undefined || parameter === 'requestBody') {
    return { pointer: '', code: parameter === 'requestBody' ? 'body-missing' : codeOf(error), message };
  }
  if (parameter === 'if-match' && error.keyword === 'pattern') return badIfMatch;
  return {
    parameter: parameter === 'if-match' ? 'If-Match' : parameter,
    code: codeOf(error, place),
    message,
  };
}

/** What If-Match is when it is no ETag of ours. */
export const badIfMatch: Fault = {
  parameter: 'If-Match',
  code: 'bad-if-match',
  message: {
    vi: 'Gửi lại đúng ETag đã nhận, ví dụ "3".',
    en: 'Send the ETag that you got, such as "3".',
  },
};

const memberOf = ({ params }: SchemaError): string | undefined =>
  params.missingProperty ?? params.additionalProperty;

function codeOf({ keyword, params }: SchemaError, place = ''): string {
  if (keyword === 'additionalProperties') return place === 'query' ? 'unknown-parameter' : 'unknown-field';
  if (keyword === 'required') return place === '' ? 'missing-field' : 'missing-parameter';
  return keyword === 'format' ? String(params.format) : keyword;
}

const explanations: Record<string, (params: SchemaError['params']) => Message> = {
  required: ({ missingProperty }) => ({
    vi: `Thiếu “${missingProperty}”.`,
    en: `“${missingProperty}” is missing.`,
  }),
  additionalProperties: ({ additionalProperty }) => ({
    vi: `Không có “${additionalProperty}”.`,
    en: `There is no “${additionalProperty}”.`,
  }),
  type: ({ type }) => ({ vi: `Kiểu phải là ${type}.`, en: `The type must be ${type}.` }),
  enum: ({ allowedValues }) => ({
    vi: `Là một trong: ${allowedValues.join(', ')}.`,
    en: `One of: ${allowedValues.join(', ')}.`,
  }),
  const: ({ allowedValue }) => ({ vi: `Phải là ${allowedValue}.`, en: `Must be ${allowedValue}.` }),
  minimum: ({ limit }) => ({ vi: `Không nhỏ hơn ${limit}.`, en: `Not less than ${limit}.` }),
  maximum: ({ limit }) => ({ vi: `Không lớn hơn ${limit}.`, en: `Not more than ${limit}.` }),
  minLength: () => ({ vi: 'Không được để trống.', en: 'Must not be empty.' }),
  maxLength: ({ limit }) => ({ vi: `Dài quá ${limit} ký tự.`, en: `Longer than ${limit} characters.` }),
  minItems: ({ limit }) => ({ vi: `Ít hơn ${limit} phần tử.`, en: `Fewer than ${limit} items.` }),
  maxItems: ({ limit }) => ({ vi: `Nhiều hơn ${limit} phần tử.`, en: `More than ${limit} items.` }),
  pattern: ({ pattern }) => ({ vi: `Không đúng dạng ${pattern}.`, en: `Does not have the form ${pattern}.` }),
  format: ({ format }) => ({ vi: `Không đúng dạng ${format}.`, en: `Is not of the form ${format}.` }),
};

function explain({ keyword, params, message }: SchemaError): Message {
  return (
    explanations[keyword]?.(params) ?? {
      vi: `Không hợp lệ: ${message ?? keyword}.`,
      en: `Not valid: ${message ?? keyword}.`,
    }
  );
}
