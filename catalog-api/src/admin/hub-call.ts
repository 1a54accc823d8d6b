import { request } from 'node:http';
import type { Logger } from 'pino';
import { ensureAdminToken, readAdminToken } from '../admin-token.ts';
import { closeEngines, openEngines, startHub } from '../compose.ts';
import type { Config } from '../config.ts';
import { secretsKeysOf } from '../secrets.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/** Calls the hub as its administrator; `ifMatch` is the revision on top of which it writes. */
export type HubCall = (method: string, path: string, body?: unknown, ifMatch?: number) => Promise<Answer>;

/**
 * Gives `work` a hub to talk to: the one that runs on this data directory, else one made for the purpose on
 * the same storage, for embedded storage bears one process only.
 * @throws BusinessError `conflict` (storage-in-use) when another program has the storage and is no hub
 */
export async function withHub<T>(
  config: Config,
  log: Logger,
  work: (call: HubCall) => Promise<T>,
): Promise<T> {
  const token = readAdminToken(config.dataDirectory);
  const running = callOf(
    config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host,
    config.port,
    token ?? '',
  );
  if (token !== undefined && (await isOurs(running))) return work(running);

  const engines = await openEngines(config, log);
  try {
    const adminToken = ensureAdminToken(config.dataDirectory);
    const secretsKeys = secretsKeysOf(config);
    const host = '127.0.0.1';
    const hub = await startHub({
      ...config,
      ...engines,
      log,
      adminToken,
      secretsKeys,
      host,
      port: 0,
      background: false,
    });
    try {
      return await work(callOf(host, hub.port, adminToken));
    } finally {
      await hub.close(0);
    }
  } finally {
    await closeEngines(engines);
  }
}

/** A hub that takes our token runs on our data directory. */
async function isOurs(call: HubCall): Promise<boolean> {
  return call('GET', '/api/v1/keys?limit=1').then(
    ({ status }) => status === 200,
    // Nothing listens there, or something that speaks no HTTP.
    () => false,
  );
}

/** Not fetch: a reindex may take longer than it waits for an answer. */
const callOf =
  (host: string, port: number, token: string): HubCall =>
  (method, path, body, ifMatch) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        'x-api-key': token,
        'accept-language': 'en',
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
      };
      const outgoing = request({ host, port, method, path, headers }, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, body: parsed(Buffer.concat(pieces).toString()) }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(text);
    });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
