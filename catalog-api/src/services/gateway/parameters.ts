import type { Ajv, ValidateFunction } from 'ajv';
import type { SchemaError } from '../../http/schemas.ts';
import { requestFaults } from '../../http/validation-faults.ts';
import { escaped, type Json } from '../document/read.ts';

/** A call as it is checked. */
export interface Checkable {
  values: readonly string[];
  names: readonly string[];
  query: string;
  headers: Record<string, string | string[] | undefined>;
}

type Read = (call: Checkable, query: URLSearchParams) => unknown;

interface Parameter {
  place: string;
  name: string;
  isRequired: boolean;
  read: Read;
  check: ValidateFunction | undefined;
}

/** Header parameters that OpenAPI leaves to other parts of a document. */
const ignored = new Set(['accept', 'content-type', 'authorization', 'x-api-key']);

const isKept = ({ in: place, name }: Json) =>
  place === 'header'
    ? !ignored.has(String(name).toLowerCase())
    : place !== 'cookie' && !(place === 'query' && name === 'api_key');

/**
 * Compiles the check of an operation's path, query and headers.
 * @param based a schema whose references lead into the document
 * @param follow the schema itself where a reference stands for it
 */
export function parametersCheck(
  declared: Json[],
  ajv: Pick<Ajv, 'compile'>,
  based: (schema: unknown) => Json,
  follow: (schema: unknown) => Json,
): (call: Checkable) => void {
  const parameters = declared.filter(isKept).map((one): Parameter => {
    const name = String(one.name);
    return {
      place: String(one.in),
      name,
      isRequired: one.required === true,
      read: readerOf(one, follow(one.schema)),
      check:
        one.schema === undefined
          ? undefined
          : ajv.compile({ type: 'object', properties: { [name]: based(one.schema) } }),
    };
  });
  const inQuery = new Set(parameters.filter(({ place }) => place === 'query').map(({ name }) => name));
  // An object in the query may have members of any name.
  const takesAny = declared.some((one) => one.in === 'query' && isObject(one, follow(one.schema)));
  return (call) => {
    const query = new URLSearchParams(call.query);
    const errors = parameters.flatMap((parameter) => faultsOf(parameter, parameter.read(call, query)));
    if (!takesAny)
      for (const name of new Set(query.keys()))
        if (!inQuery.has(name))
          errors.push(fault('query', 'additionalProperties', { additionalProperty: name }));
    if (errors.length > 0) throw requestFaults(errors);
  };
}

function faultsOf({ place, name, isRequired, check }: Parameter, value: unknown): SchemaError[] {
  if (value === undefined) return isRequired ? [fault(place, 'required', { missingProperty: name })] : [];
  if (!check || check({ [name]: value })) return [];
  return (check.errors ?? []).map((error) => ({ ...error, instancePath: `/${place}/${escaped(name)}` }));
}

const fault = (place: string, keyword: string, params: Record<string, string>): SchemaError => ({
  instancePath: `/${place}`,
  schemaPath: '',
  keyword,
  params,
});

const isObject = (parameter: Json, schema: Json) =>
  parameter.style === 'deepObject' || [schema.type].flat().includes('object');

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** How a parameter's value is read from a call; forms that are not known are not judged. */
function readerOf(parameter: Json, schema: Json): Read {
  const name = String(parameter.name);
  const style = String(parameter.style ?? 'form');
  const isList = [schema.type].flat().includes('array');
  const separator = separators[style] ?? ',';
  const split = (text: string | undefined) => (isList && text !== undefined ? text.split(separator) : text);
  if (parameter.content !== undefined || isObject(parameter, schema)) return () => undefined;
  if (parameter.in === 'path') return ({ values, names }) => split(values[names.indexOf(name)]);
  if (parameter.in === 'header') return ({ headers }) => split(headers[name.toLowerCase()]?.toString());
  const isExploded = parameter.explode ?? style === 'form';
  return (_call, query) => {
    const values = query.getAll(name);
    if (values.length === 0) return undefined;
    if (isList) return isExploded ? values : values.flatMap((value) => value.split(separator));
    return values.length === 1 ? values[0] : values;
  };
}
