import type { Answer, clientOf } from '../testing/client.ts';

/** A small document with one operation of each sort. */
export function smallOpenapi(server = 'https://api.example.org/air'): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Air quality', version: '1.2.0' },
    servers: [{ url: server }],
    paths: {
      '/stations': {
        get: {
          operationId: 'listStations',
          summary: 'Stations',
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
            { name: 'tag', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          ],
          responses: { 200: { description: 'ok' } },
        },
        post: {
          operationId: 'addStation',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Station' } } },
          },
          responses: { 201: { description: 'made' } },
        },
      },
      '/stations/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 20 } }],
        get: {
          operationId: 'getStation',
          parameters: [{ name: 'X-Unit', in: 'header', schema: { enum: ['ug', 'ppm'] } }],
          responses: {
            200: { description: 'ok', headers: { 'X-Total': { schema: { type: 'integer' } } } },
          },
        },
        put: {
          operationId: 'putStation',
          requestBody: { content: { '*/*': { schema: {} } } },
          responses: { 200: { description: 'ok' } },
        },
        delete: { operationId: 'removeStation', responses: { 204: { description: 'gone' } } },
      },
      '/stations/{id}/values.{format}': {
        get: {
          operationId: 'getValues',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'format', in: 'path', required: true, schema: { enum: ['csv', 'json'] } },
          ],
          responses: { 200: { description: 'ok' } },
        },
      },
    },
    components: {
      schemas: {
        Station: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: { name: { type: 'string', maxLength: 20 }, height: { type: ['number', 'null'] } },
        },
      },
    },
  };
}

export interface NewService {
  organization?: string;
  service?: Record<string, unknown>;
  version?: Record<string, unknown>;
  /** Where it is left. */
  state?: 'draft' | 'published';
}

/** Registers a service of the organization `cuc`, published unless told otherwise. */
export async function makeService(client: ReturnType<typeof clientOf>, given: NewService = {}) {
  const made = await client.call('POST', '/api/v1/services', {
    organization: given.organization ?? 'cuc',
    service: { title: { vi: 'Không khí', en: 'Air' }, slug: 'air', ...given.service },
    version: { name: 'v1', document: smallOpenapi(), ...given.version },
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const slug = String(made.body.slug);
  return given.state === 'draft' ? made : publish(client, slug);
}

/** Leads a draft before its readers. */
export async function publish(client: ReturnType<typeof clientOf>, slug: string): Promise<Answer> {
  let answer: Answer | undefined;
  for (const to of ['in-review', 'published']) {
    answer = await client.call('POST', `/api/v1/services/${slug}/transitions`, { to });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  return answer as Answer;
}
