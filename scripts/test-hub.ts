import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createTestRealm } from '@envhub/catalog-api/testing/keycloak';

/** Free ports of loopback, as many as asked. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

type Environment = Record<string, string>;

/**
 * Starts the whole product as a new user does (`npm start`, embedded storage, demonstration data) in a
 * folder of its own, and hands `work` the environment that leads to it.
 */
export async function withHub(
  root: string,
  work: (environment: Environment) => Promise<void>,
): Promise<void> {
  const [port, apiPort] = await freePorts(2);
  await startHub(
    root,
    { PORT: String(port), API_PORT: String(apiPort) },
    'The demonstration data is in.',
    work,
  );
}

/**
 * The same without demonstration data, for people of a real Keycloak: a realm of its own, made as production's is.
 * @param keycloak its address; people open it at `localhost`, as they do the portal, so that cookies are of one site
 */
export async function withKeycloakHub(
  root: string,
  keycloak: string,
  work: (environment: Environment) => Promise<void>,
): Promise<void> {
  const url = keycloak.replace('127.0.0.1', 'localhost').replace(/\/$/, '');
  const [port, apiPort] = await freePorts(2);
  const realm = await createTestRealm(url, {
    publicUrl: `http://localhost:${port}`,
    apiUrl: `http://127.0.0.1:${apiPort}`,
  });
  try {
    await startHub(
      root,
      { PORT: String(port), API_PORT: String(apiPort), DEMO_DATA: 'off', OIDC_ISSUER: realm.issuer },
      'EnvHub is at',
      (environment) => work({ ...environment, KEYCLOAK_REALM: `${url}/admin/realms/${realm.name}` }),
    );
  } finally {
    await realm.close();
  }
}

async function startHub(
  root: string,
  settings: Environment & Record<'PORT' | 'API_PORT', string>,
  readyAt: string,
  work: (environment: Environment) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-hub-'));
  // For portals that tests start beside it.
  const token = randomBytes(24).toString('base64url');
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of [
    'DATABASE_URL',
    'ELASTICSEARCH_URL',
    'OBJECT_STORE_URL',
    'PUBLIC_URL',
    'DEMO_DATA',
    'OIDC_ISSUER',
  ]) {
    Reflect.deleteProperty(environment, name);
  }
  const hub = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    cwd: root,
    env: {
      ...environment,
      ...settings,
      ENVHUB_DATA_DIR: folder,
      PORTAL_TOKEN: token,
      // Servers of services that the tests start.
      ALLOW_PRIVATE_HOSTS: '127.0.0.1:*',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => hub.once('exit', () => resolve()));
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      log = (log + text.toString()).slice(-20_000);
      if (log.includes(readyAt)) resolve();
    };
    hub.stdout.on('data', listen);
    hub.stderr.on('data', listen);
    hub.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${log}`)));
    setTimeout(() => reject(new Error(`npm start is not ready after 180 s:\n${log}`)), 180_000).unref();
  });
  try {
    await ready;
    await liftLimits(`http://127.0.0.1:${settings.API_PORT}`, folder);
    await work({
      PORTAL_URL: `http://localhost:${settings.PORT}`,
      HUB_URL: `http://127.0.0.1:${settings.API_PORT}`,
      HUB_DATA: folder,
      PORTAL_TOKEN: token,
    });
  } finally {
    hub.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All readers of the tests are one address, and in a hurry: its administrator lets strangers call as often as they like. */
async function liftLimits(hub: string, folder: string): Promise<void> {
  const limits = {
    callsPerSecond: null,
    callsPerQuarterHour: null,
    callsPerDay: null,
    rowsPerDay: null,
    bytesPerDay: null,
  };
  const reply = await fetch(`${hub}/api/v1/plans/anonymous`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'x-api-key': readFileSync(path.join(folder, 'admin-token'), 'utf8').trim(),
    },
    body: JSON.stringify({ limits, withoutCounters: 'open' }),
  });
  if (!reply.ok) throw new Error(`the limits of strangers could not be lifted: ${reply.status}`);
}
