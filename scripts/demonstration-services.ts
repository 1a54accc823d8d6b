import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

type Call = (method: string, address: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

interface Registration {
  organization: string;
  service: { slug: string; datasets?: string[] };
  version: { name: string; document: string; baseUrl?: string };
}

/**
 * Registers and publishes the demonstration's services with a hub that does not have them. Their server is the
 * hub itself, which serves the demonstration's data files.
 * @param call of the hub, by an administrator
 */
export async function offerDemonstration(call: Call, hub: string, folder: string): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.includes('.openapi.'));
  for (const file of files.sort()) {
    const given = parse(readFileSync(path.join(folder, file), 'utf8')) as Registration;
    const { slug, datasets = [] } = given.service;
    if ((await call('GET', `/api/v1/services/${slug}`)).status !== 404) continue;
    const there: string[] = [];
    for (const name of datasets)
      if ((await call('GET', `/api/v1/datasets/${name}`)).status === 200) there.push(name);
    await call('POST', '/api/v1/services', {
      ...given,
      service: { ...given.service, datasets: there },
      version: {
        ...given.version,
        document: readFileSync(path.join(folder, given.version.document), 'utf8'),
        baseUrl: `${hub}/demo/files`,
      },
    });
    for (const to of ['in-review', 'published'])
      await call('POST', `/api/v1/services/${slug}/transitions`, { to });
  }
}
