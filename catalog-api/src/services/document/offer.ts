import type { Credentials } from '../credentials.ts';
import { offeredMethods } from './check.ts';
import type { Json } from './read.ts';
import { followed } from './references.ts';

export interface OfferOptions {
  /** Where the gateway offers it. */
  server: string;
  /** Whether anybody may call it without a key. */
  isOpen: boolean;
  /** What the gateway adds itself, so that callers are not asked for it. */
  credentials: { kind: Credentials['kind'] | null; parameter: string | null };
  deprecated: boolean;
}

/** Parameters that callers cannot send on: the gateway keeps or makes them itself. */
const kept = new Set([
  'authorization',
  'cookie',
  'x-api-key',
  'host',
  'content-length',
  'accept',
  'content-type',
]);

/**
 * The document as callers use it: its server is the gateway, its security ours, and the answers that the gateway
 * gives by itself stand beside the service's own. What only the service's server knows is left out.
 */
export function offeredDocument(document: Json, options: OfferOptions): Json {
  const { paths, components, webhooks: _, servers: __, security: ___, ...rest } = withoutExtensions(document);
  const { securitySchemes: ____, callbacks: _____, ...parts } = (components ?? {}) as Json;
  return {
    ...rest,
    servers: [{ url: options.server }],
    security: [...(options.isOpen ? [{}] : []), { apiKey: [] }, { bearer: [] }],
    paths: Object.fromEntries(
      Object.entries((paths ?? {}) as Json).map(([path, item]) => [
        path,
        offeredPath(document, item as Json, options),
      ]),
    ),
    components: {
      ...parts,
      schemas: { ...((parts.schemas ?? {}) as Json), EnvHubProblem: problem },
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

function offeredPath(document: Json, value: Json, options: OfferOptions): Json {
  const { servers: _, trace: __, options: ___, ...item } = withoutExtensions(followed(document, value) ?? {});
  return {
    ...item,
    ...(Array.isArray(item.parameters) && { parameters: callersOwn(document, item.parameters, options) }),
    ...Object.fromEntries(
      offeredMethods.flatMap((method) => {
        const operation = followed(document, item[method]);
        return operation ? [[method, offeredOperation(document, operation, options)]] : [];
      }),
    ),
  };
}

function offeredOperation(document: Json, value: Json, options: OfferOptions): Json {
  const { servers: _, security: __, callbacks: ___, ...operation } = withoutExtensions(value);
  return {
    ...operation,
    ...(options.deprecated && { deprecated: true }),
    ...(Array.isArray(operation.parameters) && {
      parameters: callersOwn(document, operation.parameters, options),
    }),
    responses: { ...ownAnswers(options), ...((operation.responses ?? {}) as Json) },
  };
}

function callersOwn(document: Json, parameters: unknown[], { credentials }: OfferOptions): unknown[] {
  const added = credentials.parameter?.toLowerCase();
  return parameters.filter((value) => {
    const { in: place, name } = followed(document, value) ?? {};
    const lower = String(name).toLowerCase();
    if (place === 'cookie') return false;
    if (place === 'header') return !kept.has(lower) && !(credentials.kind === 'header' && lower === added);
    if (place === 'query')
      return name !== 'api_key' && !(credentials.kind === 'query' && name === credentials.parameter);
    return true;
  });
}

/** Extensions are for the tools of the service's own people, and may tell where its server is. */
const withoutExtensions = (value: Json): Json =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));

const answers: Record<string, string> = {
  429: 'Too many requests: a limit of the hub is used up.',
  502: 'The service’s own server cannot be reached, or gave no usable answer.',
  503: 'The service is not called for the moment.',
  504: 'The service’s own server took too long.',
};

const ownAnswers = ({ isOpen }: OfferOptions): Json =>
  Object.fromEntries(
    [
      ...(isOpen
        ? []
        : [
            ['401', 'A key or a sign-in is needed.'],
            ['403', 'The caller is not approved for this service.'],
          ]),
      ...Object.entries(answers),
    ].map(([status, description]) => [
      status,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/EnvHubProblem' } } },
      },
    ]),
  );

const problem: Json = {
  type: 'object',
  description: 'What the hub itself answers (RFC 9457).',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
  },
};
