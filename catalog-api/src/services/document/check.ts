import { Validator } from '@seriousme/openapi-schema-validator';
import type { Fault, Message } from '../../errors.ts';
import { templateFault, templateNames } from '../gateway/template.ts';
import { escaped, invalidDocument, type Json, readDocument } from './read.ts';
import { followed, referenceFaults } from './references.ts';

/** Methods that the gateway offers; TRACE would show what the gateway adds. */
export const offeredMethods = ['get', 'put', 'post', 'delete', 'head', 'patch'] as const;
const mostOperations = 2000;

/** A document that was found right, and what the hub says of it. */
export interface CheckedDocument {
  document: Json;
  title: string;
  apiVersion: string;
  openapi: string;
  operationCount: number;
  /** The address of its first server, variables filled in; it may be relative. */
  server: string | undefined;
}

/**
 * Reads a document and checks all that the gateway relies on.
 * @throws BusinessError `invalid` (invalid-document) with a pointer for each fault
 */
export async function checkDocument(source: string | Json): Promise<CheckedDocument> {
  const document = readDocument(source);
  for (const find of [versionFaults, referenceFaults, schemaFaults, pathFaults]) {
    const faults = await find(document);
    if (faults.length > 0) throw invalidDocument(faults.slice(0, 50));
  }
  const info = document.info as { title: string; version: string };
  return {
    document,
    title: info.title,
    apiVersion: info.version,
    openapi: String(document.openapi),
    operationCount: operationsIn(document).length,
    server: serverOf(document),
  };
}

const fault = (pointer: string, code: string, vi: string, en: string): Fault => ({
  pointer,
  code,
  message: { vi, en } satisfies Message,
});

function versionFaults(document: Json): Fault[] {
  if ('swagger' in document)
    return [
      fault(
        '/swagger',
        'swagger-2',
        'Đây là Swagger 2; hãy chuyển sang OpenAPI 3.0 hoặc 3.1.',
        'This is Swagger 2; convert it to OpenAPI 3.0 or 3.1.',
      ),
    ];
  if (typeof document.openapi === 'string' && /^3\.[01]\.\d+(-.+)?$/.test(document.openapi)) return [];
  return [
    fault(
      '/openapi',
      'not-openapi',
      'Cần “openapi: 3.0.x” hoặc “3.1.x”, viết như văn bản.',
      '`openapi` must be 3.0.x or 3.1.x, as text.',
    ),
  ];
}

async function schemaFaults(document: Json): Promise<Fault[]> {
  // The validator changes what it is given.
  const checked = await new Validator({ allErrors: true }).validate(structuredClone(document) as never);
  if (checked.valid) return [];
  // Anything but a list is about references, which referenceFaults has judged: examples may hold what looks like one.
  if (!Array.isArray(checked.errors)) return [];
  const errors = checked.errors as {
    instancePath: string;
    keyword: string;
    message?: string;
    params?: Json;
  }[];
  const telling = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if', 'not', '$ref'].includes(keyword));
  const told = new Map<string, Fault>();
  for (const { instancePath, keyword, message = keyword, params = {} } of telling.length > 0
    ? telling
    : errors) {
    const extra = params.unevaluatedProperty ?? params.additionalProperty;
    const text = `${message}${typeof extra === 'string' ? `: ${extra.slice(0, 100)}` : ''}`;
    told.set(`${instancePath} ${text}`, fault(instancePath, keyword, text, text));
  }
  // The deepest place is the nearest to what is meant, where alternatives all failed.
  return [...told.values()].sort((a, b) => depthOf(b) - depthOf(a)).slice(0, 20);
}

const depthOf = ({ pointer = '' }: Fault) => pointer.split('/').length;

export interface FoundOperation {
  path: string;
  method: (typeof offeredMethods)[number];
  operation: Json;
  /** Of the path and of the operation, the operation's own before the path's; references followed. */
  parameters: Json[];
}

/** Operations that the gateway can offer, in the document's order. */
export function operationsIn(document: Json): FoundOperation[] {
  return Object.entries((document.paths ?? {}) as Json).flatMap(([path, value]) => {
    const item = followed(document, value) ?? {};
    return offeredMethods.flatMap((method) => {
      const operation = followed(document, item[method]);
      return operation
        ? [{ path, method, operation, parameters: parametersOf(document, item, operation) }]
        : [];
    });
  });
}

function parametersOf(document: Json, item: Json, operation: Json): Json[] {
  const found = new Map<string, Json>();
  for (const owner of [item, operation]) {
    for (const value of Array.isArray(owner.parameters) ? owner.parameters : []) {
      const parameter = followed(document, value);
      if (parameter) found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function pathFaults(document: Json): Fault[] {
  const faults: Fault[] = [];
  const shapes = new Map<string, string>();
  for (const path of Object.keys((document.paths ?? {}) as Json)) {
    const at = `/paths/${escaped(path)}`;
    const bad = templateFault(path);
    if (bad) faults.push({ pointer: at, code: 'bad-path', message: bad });
    const shape = path.replace(/\{[^}]*\}/g, '{}');
    const other = shapes.get(shape);
    if (other !== undefined)
      faults.push(
        fault(at, 'same-path', `Trùng với đường dẫn “${other}”.`, `It cannot be told from “${other}”.`),
      );
    shapes.set(shape, path);
  }
  const operations = operationsIn(document);
  for (const { path, method, parameters } of operations) {
    const declared = new Set(parameters.filter((one) => one.in === 'path').map(({ name }) => name));
    for (const name of templateNames(path))
      if (!declared.has(name))
        faults.push(
          fault(
            `/paths/${escaped(path)}/${method}`,
            'undeclared-path-parameter',
            `Tham số đường dẫn “${name}” chưa được khai báo.`,
            `The path parameter “${name}” is not declared.`,
          ),
        );
  }
  if (operations.length === 0 && faults.length === 0)
    faults.push(fault('/paths', 'no-operations', 'Không có thao tác nào.', 'There are no operations.'));
  if (operations.length > mostOperations)
    faults.push(
      fault(
        '/paths',
        'too-many-operations',
        `Quá ${mostOperations} thao tác.`,
        `More than ${mostOperations} operations.`,
      ),
    );
  return faults;
}

function serverOf(document: Json): string | undefined {
  const server = (
    document.servers as { url: string; variables?: Record<string, { default: string }> }[]
  )?.[0];
  if (!server) return undefined;
  return server.url.replace(/\{([^}]+)\}/g, (_, name) => String(server.variables?.[name]?.default ?? ''));
}
