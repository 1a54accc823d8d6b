// `npm start`: the whole product on one machine. Starts the API, the harvest worker and the portal, has the
// demonstration harvested once, prints the address, and stops them in order on Ctrl-C.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDemonstration } from './demonstration.ts';
import { processRecord } from './leftovers.ts';
import { buildPortal } from './portal-build.ts';
import { answers, heapFlags, portalFlags, type Supervised, supervise } from './processes.ts';

const root = path.dirname(import.meta.dirname);
const reload = process.argv.includes('--reload');
const port = process.env.PORT ?? '3000';
const apiPort = process.env.API_PORT ?? '4000';
const dataDirectory = path.resolve(process.env.ENVHUB_DATA_DIR ?? path.join(root, 'var'));
const apiUrl = `http://127.0.0.1:${apiPort}`;
const portalUrl = `http://localhost:${port}`;
const publicUrl = process.env.PUBLIC_URL ?? portalUrl;
const embedded = process.env.DATABASE_URL === undefined;
const demonstration = (process.env.DEMO_DATA ?? (embedded ? 'on' : 'off')) === 'on';

/** Shared by the API and the portal, for as long as they run. */
const portalToken = process.env.PORTAL_TOKEN ?? randomBytes(24).toString('base64url');

const say = (text: string) => process.stdout.write(`${text}\n`);
const running: Supervised[] = [];
const record = processRecord(dataDirectory, root);
const noteProcesses = () => record.write(running.map(({ pid }) => pid));
let ending = false;

async function stopAll(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const program of running.toReversed()) await program.stop();
  noteProcesses();
  process.exit(code);
}

function program(name: string, args: string[], env: Record<string, string | undefined>, cwd = root): void {
  const watch = reload && name !== 'portal' ? ['--watch-preserve-output', '--watch'] : [];
  running.push(
    supervise(
      {
        name,
        command: process.execPath,
        args: [
          '--disable-warning=ExperimentalWarning',
          ...(name === 'portal' ? portalFlags : heapFlags),
          ...watch,
          ...args,
        ],
        cwd,
        env: {
          PUBLIC_URL: publicUrl,
          ENVHUB_DATA_DIR: dataDirectory,
          API_PORT: apiPort,
          PORTAL_TOKEN: portalToken,
          ...env,
        },
        write: (line) => process.stderr.write(`${name.padEnd(7)}│ ${line}\n`),
      },
      (reason) => {
        process.stderr.write(`${reason}; stopping.\n`);
        void stopAll(1);
      },
      noteProcesses,
    ),
  );
  noteProcesses();
}

async function main(): Promise<void> {
  mkdirSync(dataDirectory, { recursive: true });
  await record.clear();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(0));
  if (!reload) await buildPortal(root, say);

  program('api', [path.join(root, 'catalog-api/src/main.ts')], {
    DEMO_DATA: demonstration ? 'on' : 'off',
    // The demonstration's service has its server in the hub itself.
    ...(demonstration && {
      ALLOW_PRIVATE_HOSTS: [process.env.ALLOW_PRIVATE_HOSTS, new URL(apiUrl).host].filter(Boolean).join(','),
    }),
  });
  program(
    'portal',
    [path.join(root, 'portal/server.ts'), ...(reload ? ['--dev'] : [])],
    {
      PORT: port,
      API_URL: apiUrl,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: reload ? 'development' : 'production',
    },
    path.join(root, 'portal'),
  );
  await answers(`${apiUrl}/healthz`, 60);
  const key = readFileSync(path.join(dataDirectory, 'admin-token'), 'utf8').trim();
  program('worker', [path.join(root, 'harvesters/src/worker.ts')], {
    HUB_URL: apiUrl,
    ENVHUB_KEY: key,
    HARVEST_FILES_DIR: path.join(root, 'examples'),
  });
  await answers(`${portalUrl}/vi`, 120);
  say(
    `\nEnvHub is at ${publicUrl}  (API: ${publicUrl}/api/docs, data: ${dataDirectory}). Ctrl-C stops it.\n`,
  );
  if (demonstration) await loadDemonstration({ hub: apiUrl, key, folder: path.join(root, 'examples'), say });
}

main().catch((error: unknown) => {
  if (ending) return;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  void stopAll(2);
});
