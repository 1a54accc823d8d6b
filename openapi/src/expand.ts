// Turns the hand-written YAML into plain OpenAPI 3.1: the short forms x-body, x-reply, x-list, x-text,
// x-problems, x-key and x-proof stand for what every operation would otherwise repeat.

export type Json = Record<string, unknown>;

const methods = ['get', 'put', 'post', 'delete'] as const;

const problemTexts: Record<string, string> = {
  400: 'The request does not fit the contract; `errors` says where.',
  401: 'A key or signing in is needed, or what was sent is not valid.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or the caller may not know of it.',
  409: 'The present state does not allow this.',
  410: 'It was withdrawn.',
  412: 'It was changed since it was read.',
  413: 'Too much at once.',
  415: 'The media type is not the one asked for.',
  429: 'Too many requests.',
  503: 'Something the hub depends on is away; try again later.',
};

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Expands the paths of one area. */
export function expandPaths(area: string, paths: Record<string, Json>): Record<string, Json> {
  const expanded: Record<string, Json> = {};
  for (const [path, item] of Object.entries(paths)) {
    expanded[path] = { ...item };
    for (const method of methods) {
      const operation = item[method] as Json | undefined;
      if (operation) expanded[path][method] = expandOperation(area, method, operation);
    }
  }
  return expanded;
}

function expandOperation(area: string, method: string, short: Json): Json {
  const {
    'x-body': body,
    'x-reply': reply,
    'x-list': list,
    'x-text': text,
    'x-problems': problems,
    'x-key': key,
    'x-scope': scope = scopeOf(area, method, key === 'required'),
    'x-proof': proof,
    ...operation
  } = short;
  const writes = method !== 'get';
  operation.tags ??= [area];
  operation['x-scope'] = scope;
  operation.security = writes
    ? [{ apiKey: [] }, { bearer: [] }]
    : [...(key === 'required' ? [] : [{}]), { apiKey: [] }, { apiKeyQuery: [] }, { bearer: [] }];
  if (proof) Object.assign(operation, { security: [{}], 'x-proof-in-body': true });
  if (!writes)
    operation.parameters = [
      ...((operation.parameters as Json[] | undefined) ?? []),
      { $ref: '#/components/parameters/apiKeyQuery' },
    ];
  if (body) operation.requestBody = { required: true, content: { 'application/json': { schema: body } } };
  operation.responses = {
    ...(reply ? replies(reply as Record<string, string | null>) : {}),
    ...(list ? { 200: listReply(String(list)) } : {}),
    ...(text ? { 200: textReply(text as string[]) } : {}),
    ...problemReplies([...((problems as number[] | undefined) ?? []), 400, ...(body ? [413, 415] : [])]),
  };
  return operation;
}

/** What a person's key must have been given to call it; `sign-in` is for people and the hub's own keys alone. */
function scopeOf(area: string, method: string, keyRequired: boolean): string {
  if (area === 'harvest') return 'harvest';
  if (method !== 'get') return area === 'access' ? 'sign-in' : 'write';
  return keyRequired ? 'read:own' : 'read';
}

function replies(reply: Record<string, string | null>): Json {
  return Object.fromEntries(
    Object.entries(reply).map(([status, name]) => [
      status,
      {
        description: status === '204' ? 'Done.' : 'As asked.',
        ...(status !== '204' && { content: { 'application/json': { schema: name ? ref(name) : {} } } }),
        ...(name && { headers: { ETag: { schema: { type: 'string' } } } }),
      },
    ]),
  );
}

function listReply(name: string): Json {
  return {
    description: 'One page.',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['items', 'total', 'next'],
          properties: {
            items: { type: 'array', items: ref(name) },
            total: { type: 'integer' },
            next: { type: ['string', 'null'], description: 'The cursor of the next page.' },
          },
        },
      },
    },
  };
}

function textReply(types: string[]): Json {
  return {
    description: 'As asked.',
    content: Object.fromEntries(
      types.map((type) => [type, { schema: /json$/.test(type) ? {} : { type: 'string' } }]),
    ),
  };
}

function problemReplies(statuses: number[]): Json {
  const sorted = [...new Set(statuses)].sort((a, b) => a - b);
  return Object.fromEntries([
    ...sorted.map((status) => [String(status), problemReply(problemTexts[status] ?? 'Not done.')]),
    ['default', problemReply('Something unexpected; the request id leads to the log.')],
  ]);
}

const problemReply = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

interface CkanAction {
  summary: string;
  parameters: Record<string, 'string' | 'integer'>;
}

/** CKAN's actions: each by GET and POST, under both prefixes. */
export function expandCkan(actions: Record<string, CkanAction>): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const [action, { summary, parameters }] of Object.entries(actions)) {
    const described = {
      summary: `CKAN: ${summary}`,
      tags: ['ckan'],
      'x-scope': 'read',
      security: [{}, { apiKey: [] }, { apiKeyQuery: [] }, { bearer: [] }],
    };
    const responses = {
      200: { description: 'CKAN’s envelope.', content: { 'application/json': { schema: ref('CkanReply') } } },
      default: {
        description:
          'CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all.',
        content: {
          'application/json': { schema: ref('CkanReply') },
          'application/problem+json': { schema: ref('Problem') },
        },
      },
    };
    for (const [prefix, suffix] of [
      ['/api/3/action', ''],
      ['/api/action', '_unversioned'],
    ] as const) {
      paths[`${prefix}/${action}`] = {
        get: {
          operationId: `ckan_${action}_get${suffix}`,
          ...described,
          parameters: [
            ...Object.entries(parameters).map(([name, type]) => ({
              name,
              in: 'query',
              schema: ckanType(type),
            })),
            { $ref: '#/components/parameters/apiKeyQuery' },
          ],
          responses,
        },
        post: {
          operationId: `ckan_${action}_post${suffix}`,
          ...described,
          // CKAN clients send form bodies and JSON of loose types: the action itself reads them.
          requestBody: {
            content: {
              'application/json': { schema: { type: 'object' } },
              'application/x-www-form-urlencoded': { schema: { type: 'object' } },
            },
          },
          responses,
        },
      };
    }
  }
  return paths;
}

const ckanType = (type: 'string' | 'integer'): Json =>
  type === 'integer'
    ? { type: 'integer', minimum: 0, maximum: 1_000_000 }
    : { type: 'string', maxLength: 20_000 };

export const ckanReply: Json = {
  type: 'object',
  required: ['help', 'success'],
  properties: {
    help: { type: 'string' },
    success: { type: 'boolean' },
    result: {},
    error: { type: 'object', properties: { __type: { type: 'string' }, message: { type: 'string' } } },
  },
};
