// `npm run services [-- start|stop] [--only postgres,elasticsearch,keycloak]`: real engines on loopback for
// development and CI where no container engine is. Prints the environment to use; `eval "$(npm run -s services)"`.

import os from 'node:os';
import path from 'node:path';
import { elasticsearch } from './services/elasticsearch.ts';
import { keycloak } from './services/keycloak.ts';
import { postgres } from './services/postgres.ts';
import type { Service } from './services/service.ts';

const all: Record<string, Service> = { postgres, elasticsearch, keycloak };
const folder = process.env.SERVICES_DIR ?? path.join(os.tmpdir(), 'envhub-services');
const option = process.argv.indexOf('--only');
const names = option > 0 ? (process.argv[option + 1] ?? '').split(',') : Object.keys(all);
const action = process.argv.slice(2).find((word) => word === 'start' || word === 'stop') ?? 'start';
const say = (text: string) => process.stderr.write(`${text}\n`);

const unknown = names.find((name) => !all[name]);
if (unknown !== undefined) {
  say(`There is no service ${unknown}; there are ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}
const chosen = names.flatMap((name) => {
  const service = all[name];
  return service ? [{ name, service }] : [];
});

if (action === 'stop')
  for (const { name, service } of chosen) {
    await service.stop(folder);
    say(`${name} is stopped.`);
  }
else {
  // Side by side: each spends most of its start waiting for itself.
  const started = await Promise.all(chosen.map(({ service }) => service.start(folder, say)));
  for (const [key, value] of started.flatMap(Object.entries<string>))
    process.stdout.write(`export ${key}=${value}\n`);
}
