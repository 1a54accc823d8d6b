import path from 'node:path';
import { anonymous, systemActor } from '../access/actor.ts';
import { unauthenticated, unavailable } from '../errors.ts';
import { createLog } from '../log.ts';
import { type AppOptions, createApp } from './app.ts';
import type { ContractDocument } from './contract.ts';
import type { Operations } from './operation.ts';
import { type ListenOptions, listen } from './server.ts';

const repository = path.resolve(import.meta.dirname, '..', '..', '..');
export const errorsFile = path.join(repository, 'docs', 'errors.md');

const response = { 200: { description: 'ok', content: { 'application/json': { schema: {} } } } };
const read = [{}, { apiKey: [] }, { apiKeyQuery: [] }, { bearer: [] }];
const write = [{ apiKey: [] }, { bearer: [] }];
const keyQuery = { name: 'api_key', in: 'query', schema: { type: 'string' } };

/** A small contract with one operation of each sort. */
export function smallDocument(): ContractDocument {
  return {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.0.0' },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          security: read,
          parameters: [
            { name: 'n', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } },
            { name: 'tag', in: 'query', schema: { type: 'array', items: { type: 'string' }, maxItems: 3 } },
            keyQuery,
          ],
          responses: response,
        },
        post: {
          operationId: 'createThing',
          security: write,
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['name'],
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string', maxLength: 10 },
                    count: { type: 'integer' },
                    pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
                  },
                },
              },
            },
          },
          responses: response,
        },
      },
      '/things/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 20 } }],
        get: { operationId: 'getThing', security: read, parameters: [keyQuery], responses: response },
        put: {
          operationId: 'putTable',
          security: write,
          parameters: [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }],
          requestBody: {
            required: true,
            content: { 'text/csv': { schema: { type: 'string', maxLength: 20 } } },
          },
          responses: response,
        },
      },
      '/things/order': {
        put: { operationId: 'orderThings', security: write, responses: response },
      },
      '/things/{id}.{format}': {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'format', in: 'path', required: true, schema: { enum: ['ttl', 'csv'] } },
        ],
        get: { operationId: 'getThingAs', security: read, responses: response },
      },
      '/api/3/action/thing_show': {
        post: {
          operationId: 'ckan_thing_show_post',
          security: read,
          requestBody: {
            content: {
              'application/json': { schema: { type: 'object' } },
              'application/x-www-form-urlencoded': { schema: { type: 'object' } },
            },
          },
          responses: response,
        },
      },
    },
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        apiKeyQuery: { type: 'apiKey', in: 'query', name: 'api_key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** Operations of the small contract that answer with what they were given. */
export function echoes(): Operations {
  const echo: Operations[string] = async ({ params, query, body, ifMatch }, { actor, locale }) => ({
    status: 200,
    body: { params, query, body: body ?? null, ifMatch: ifMatch ?? null, actor: actor.id, locale },
  });
  return {
    listThings: echo,
    createThing: echo,
    orderThings: echo,
    getThing: echo,
    getThingAs: echo,
    putTable: echo,
    ckan_thing_show_post: echo,
  };
}

/** The key `good` is believed; `away` finds the database gone; any other is wrong. */
export async function authenticate(key: string) {
  if (key === 'good') return { ...systemActor('tester'), kind: 'key' as const };
  if (key === 'reader') return { ...anonymous, kind: 'key' as const, id: 'reader' };
  const message = { vi: 'Khoá sai.', en: 'Wrong key.' };
  throw key === 'away'
    ? unavailable({ code: 'database-unavailable', message })
    : unauthenticated({ code: 'bad-key', message });
}

/** The token `good` is a person's; any other is wrong. */
export async function authenticateToken(token: string) {
  if (token === 'good') return { ...anonymous, kind: 'person' as const, id: 'person:1' };
  throw unauthenticated({ code: 'bad-token', message: { vi: 'Mã sai.', en: 'Wrong token.' } });
}

/** A real server on a free port, with the small contract unless told otherwise. */
export async function startSmall(options: Partial<AppOptions> = {}, listening: Partial<ListenOptions> = {}) {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const app = await createApp({
    document: smallDocument(),
    operations: echoes(),
    authenticate,
    admit: async ({ actor }) => ({ actor }),
    authenticateToken,
    log,
    publicUrl: 'http://hub.example',
    errorsFile,
    trustProxy: false,
    ...options,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, log, ...listening });
  return { url: `http://127.0.0.1:${server.port}`, port: server.port, lines, close: () => server.close(0) };
}
