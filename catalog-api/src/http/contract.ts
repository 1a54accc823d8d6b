import { Validator } from '@seriousme/openapi-schema-validator';

/** As much of an OpenAPI 3.1 document as the http layer looks at. */
export interface ContractDocument {
  openapi: string;
  paths: Record<string, PathItem>;
  components?: {
    securitySchemes?: Record<string, { type: string; in?: string; name?: string; scheme?: string }>;
  };
  [member: string]: unknown;
}
export type PathItem = Record<string, unknown> & { parameters?: unknown[] };

export interface ContractOperation {
  operationId?: string;
  parameters?: unknown[];
  security?: Record<string, string[]>[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: { maxLength?: number } }> };
  responses?: Record<string, ContractResponse>;
  'x-most-bytes'?: number;
  /** What a person's key must have been given; without it no such key may call. */
  'x-scope'?: string;
  /** What is sent proves by itself that it may be done: a signed logout token. */
  'x-proof-in-body'?: boolean;
}
export interface ContractResponse {
  content?: Record<string, { schema?: unknown; example?: unknown }>;
  $ref?: string;
}

export interface LocatedOperation {
  path: string;
  method: string;
  operation: ContractOperation;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function operationsOf(document: ContractDocument): LocatedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as ContractOperation | undefined;
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

/** CKAN reads by POST; all else that is no GET writes. */
const writes = ({ method, operation }: LocatedOperation) =>
  !['get', 'head', 'options'].includes(method) && !operation.operationId?.startsWith('ckan_');

/**
 * Refuses to start on any gap between the document, the handlers and the security schemes: openapi-backend
 * itself would notice them on the first call at best.
 * @throws Error listing every gap
 */
export async function assertContract(
  document: ContractDocument,
  handlers: Record<string, unknown>,
  securityHandlers: Record<string, unknown>,
): Promise<void> {
  const gaps = [
    ...(await documentGaps(document)),
    ...operationGaps(document, handlers),
    ...securityGaps(document, securityHandlers),
  ];
  if (gaps.length > 0) throw new Error(`the contract has gaps:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
}

async function documentGaps(document: ContractDocument): Promise<string[]> {
  if (!String(document.openapi).startsWith('3.1')) return ['the document is not OpenAPI 3.1'];
  // The validator keeps and resolves what it is given: it gets a copy.
  const checked = await new Validator().validate(structuredClone(document) as never);
  if (checked.valid) return [];
  const errors = Array.isArray(checked.errors) ? checked.errors : [checked.errors];
  return errors.slice(0, 20).map((error) => `the document is no valid OpenAPI: ${JSON.stringify(error)}`);
}

function operationGaps(document: ContractDocument, handlers: Record<string, unknown>): string[] {
  const operations = operationsOf(document);
  const seen = new Map<string, string>();
  const gaps: string[] = [];
  for (const { path, method, operation } of operations) {
    const { operationId, requestBody } = operation;
    const where = `${method.toUpperCase()} ${path}`;
    if (!operationId) {
      gaps.push(`${where} has no operationId`);
      continue;
    }
    const other = seen.get(operationId);
    if (other) gaps.push(`${where} and ${other} share the operationId ${operationId}`);
    seen.set(operationId, where);
    if (typeof handlers[operationId] !== 'function') gaps.push(`${operationId} (${where}) has no handler`);
    for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
      if (!isStructured(type) && schema?.maxLength === undefined) {
        gaps.push(`${operationId}: the ${type} body has no maxLength`);
      }
    }
  }
  if (operations.length === 0) gaps.push('the document has no operations');
  for (const id of Object.keys(handlers))
    if (!seen.has(id)) gaps.push(`the handler ${id} stands for no operation`);
  return gaps;
}

export const isStructured = (type: string) =>
  type === 'application/json' || type === 'application/x-www-form-urlencoded';

function securityGaps(document: ContractDocument, handlers: Record<string, unknown>): string[] {
  const declared = document.components?.securitySchemes ?? {};
  return [
    ...Object.keys(declared)
      .filter((name) => typeof handlers[name] !== 'function')
      .map((name) => `the security scheme ${name} has no handler`),
    ...operationsOf(document).flatMap((located) => [
      ...schemeGaps(located, declared),
      ...(writes(located) ? writeGaps(located) : []),
    ]),
  ];
}

type Schemes = NonNullable<NonNullable<ContractDocument['components']>['securitySchemes']>;

function schemeGaps(located: LocatedOperation, declared: Schemes): string[] {
  const { operationId = located.path, security = [] } = located.operation;
  return security
    .flatMap((alternative) => Object.keys(alternative))
    .flatMap((name) => {
      if (!declared[name]) return [`${operationId} wants the security scheme ${name}, which is not declared`];
      const inAddress = writes(located) && declared[name].in === 'query';
      return inAddress ? [`${operationId} writes and takes a key in its address`] : [];
    });
}

function writeGaps({ path, operation }: LocatedOperation): string[] {
  const { operationId = path, security = [] } = operation;
  if (operation['x-proof-in-body']) return [];
  if (security.length === 0) return [`${operationId} writes and has no security`];
  const anybody = security.some((alternative) => Object.keys(alternative).length === 0);
  return anybody ? [`${operationId} writes and lets anybody in`] : [];
}
