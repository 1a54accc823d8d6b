import { readFileSync } from 'node:fs';
import path from 'node:path';

const hub = process.env.HUB_URL ?? 'http://127.0.0.1:4000';
const folder = process.env.HUB_DATA ?? path.resolve(import.meta.dirname, '../../var');

interface Made {
  id: string;
  slug: string;
}

/** Calls the hub as its administrator. */
export async function call(
  method: string,
  address: string,
  body?: unknown,
  revision?: number,
): Promise<unknown> {
  const reply = await fetch(new URL(address, hub), {
    method,
    headers: {
      'x-api-key': readFileSync(path.join(folder, 'admin-token'), 'utf8').trim(),
      'content-type': 'application/json',
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${await reply.text()}`);
  return reply.status === 204 ? undefined : reply.json();
}

export const read = (id: string) =>
  call('GET', `/api/v1/datasets/${id}`) as Promise<
    Made & { revision: number; distributions: { id: string }[] }
  >;

/** Writes a dataset that readers do not see yet. */
export const draft = (dataset: object) =>
  call('POST', '/api/v1/datasets', { organization: 'cuc-moi-truong', dataset }) as Promise<Made>;

/** Writes a dataset and publishes it. */
export async function publish(dataset: object): Promise<Made> {
  const made = await draft(dataset);
  await approve(made.id);
  return made;
}

/** Publishes another version of a dataset. */
export async function revise(id: string, dataset: object): Promise<void> {
  const { revision } = await read(id);
  await call('PUT', `/api/v1/datasets/${id}`, dataset, revision);
  await approve(id);
}

export async function withdraw(id: string, successor: string): Promise<void> {
  const { revision } = await read(id);
  await call('DELETE', `/api/v1/datasets/${id}?successor=${successor}`, undefined, revision);
}

async function approve(id: string): Promise<void> {
  for (const to of ['in-review', 'published'])
    await call('POST', `/api/v1/datasets/${id}/transitions`, { to });
}
