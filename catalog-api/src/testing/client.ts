import assert from 'node:assert/strict';
import type { DatasetInput } from '@envhub/metadata-schemas';
import type { TestHub } from './hub.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

/** Calls of a test hub, by the administrator unless told otherwise. */
export function clientOf(hub: Pick<TestHub, 'url' | 'adminKey'>) {
  async function call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const reply = await fetch(hub.url + path, {
      method,
      headers: {
        'x-api-key': hub.adminKey,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const isJson = /json/.test(reply.headers.get('content-type') ?? '');
    return { status: reply.status, body: (isJson ? JSON.parse(text) : text) as T, headers: reply.headers };
  }

  /** As somebody without a key. */
  async function read<T = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const reply = await fetch(hub.url + path, { headers });
    const text = await reply.text();
    const isJson = /json/.test(reply.headers.get('content-type') ?? '');
    return { status: reply.status, body: (isJson ? JSON.parse(text) : text) as T, headers: reply.headers };
  }

  async function organization(slug: string, name = { vi: slug, en: slug }): Promise<string> {
    const made = await call<{ id: string }>('POST', '/api/v1/organizations', { slug, name });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body.id;
  }

  /** A dataset of an organization, published unless told otherwise. */
  async function dataset(
    owner: string,
    record: DatasetInput,
    state: 'draft' | 'in-review' | 'published' = 'published',
  ): Promise<{ id: string; slug: string; revision: number }> {
    const made = await call<{ id: string; slug: string; revision: number }>('POST', '/api/v1/datasets', {
      organization: owner,
      dataset: record,
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    let { body } = made;
    for (const to of state === 'draft'
      ? []
      : state === 'in-review'
        ? ['in-review']
        : ['in-review', 'published']) {
      const moved = await call<typeof body>('POST', `/api/v1/datasets/${body.id}/transitions`, { to });
      assert.equal(moved.status, 200, JSON.stringify(moved.body));
      body = moved.body;
    }
    return body;
  }

  async function key(role: string, organizationSlug?: string): Promise<string> {
    const made = await call<{ key: string }>('POST', '/api/v1/keys', {
      name: `a ${role}`,
      role,
      ...(organizationSlug && { organization: organizationSlug }),
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body.key;
  }

  return { call, read, organization, dataset, key };
}
