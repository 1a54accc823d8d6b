import { isDate, isWebAddress } from '@envhub/metadata-schemas';
import type { ErrorObject, Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * A validator for the document's schemas. OpenAPI 3.1 speaks JSON Schema 2020-12, which openapi-backend's own
 * does not know: it would silently pass over `prefixItems` and the like, and over unknown formats.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true, ...options });
  addFormats.default(ajv, ['uuid', 'date', 'date-time', 'email', 'uri']);
  ajv.addFormat('calendar-date', isDate);
  ajv.addFormat('web-address', isWebAddress);
  ajv.addFormat('iri-like', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
  ajv.addFormat('binary', true);
  return ajv;
}

export type SchemaError = ErrorObject;
