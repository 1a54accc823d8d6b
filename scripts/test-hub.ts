import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

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

/**
 * Starts the whole product as a new user does (`npm start`, embedded storage, demonstration data) in a
 * folder of its own, and hands `work` the environment that leads to it.
 */
export async function withHub(
  root: string,
  work: (environment: Record<string, string>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-hub-'));
  const [port, apiPort] = await freePorts(2);
  const environment = {
    ...process.env,
    PORT: String(port),
    API_PORT: String(apiPort),
    ENVHUB_DATA_DIR: folder,
    // For portals that tests start beside it.
    PORTAL_TOKEN: randomBytes(24).toString('base64url'),
  };
  for (const name of ['DATABASE_URL', 'ELASTICSEARCH_URL', 'OBJECT_STORE_URL', 'PUBLIC_URL', 'DEMO_DATA']) {
    Reflect.deleteProperty(environment, name);
  }
  const hub = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => hub.once('exit', () => resolve()));
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      log = (log + text.toString()).slice(-20_000);
      if (log.includes('The demonstration data is in.')) resolve();
    };
    hub.stdout.on('data', listen);
    hub.stderr.on('data', listen);
    hub.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${log}`)));
    setTimeout(() => reject(new Error(`npm start is not ready after 180 s:\n${log}`)), 180_000).unref();
  });
  try {
    await ready;
    await work({
      PORTAL_URL: `http://localhost:${port}`,
      HUB_URL: `http://127.0.0.1:${apiPort}`,
      HUB_DATA: folder,
      PORTAL_TOKEN: environment.PORTAL_TOKEN,
    });
  } finally {
    hub.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
}
