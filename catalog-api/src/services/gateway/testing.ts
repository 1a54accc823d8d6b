import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import type { clientOf } from '../../testing/client.ts';
import { makeService } from '../testing.ts';

/** A request as it came over the wire. */
export interface Heard {
  method: string;
  target: string;
  headers: Record<string, string>;
  /** All of the head. */
  head: string;
  socket: Socket;
  /** What came of the body so far. */
  body: () => Buffer;
}

export type Behaviour = (heard: Heard) => void;

/** A server of plain sockets, which can be ruder than Node's own HTTP server lets anybody be. */
export async function startUpstream(behave: Behaviour) {
  const heard: Heard[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let waiting = Buffer.alloc(0);
    let current: { body: Buffer; left: number } | undefined;
    /** @returns whether the body is whole, and another request may follow */
    const takeBody = (): boolean => {
      if (!current) return true;
      const take = waiting.subarray(0, current.left);
      current.body = Buffer.concat([current.body, take]);
      current.left -= take.length;
      waiting = waiting.subarray(take.length);
      return current.left <= 0;
    };
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      for (;;) {
        if (!takeBody()) return;
        const end = waiting.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = waiting.subarray(0, end).toString('latin1');
        waiting = waiting.subarray(end + 4);
        const one = parsed(head, socket);
        const length = Number(
          one.headers['content-length'] ?? (one.headers['transfer-encoding'] ? Infinity : 0),
        );
        const mine = { body: Buffer.alloc(0), left: length };
        current = mine;
        const all = { ...one, body: () => mine.body };
        heard.push(all);
        behave(all);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    heard,
    /** Connections that are open. */
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Upstream = Awaited<ReturnType<typeof startUpstream>>;

function parsed(head: string, socket: Socket): Omit<Heard, 'body'> {
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { method, target, headers, head, socket };
}

/** Writes an answer by hand. */
export function answer(
  socket: Socket,
  status: number,
  headers: Record<string, string | number>,
  body: string | Buffer = '',
): void {
  const lines = Object.entries({ 'content-length': Buffer.byteLength(body), ...headers })
    .filter(([, value]) => String(value) !== '')
    .map(([name, value]) => `${name}: ${value}`);
  socket.write(`HTTP/1.1 ${status} X\r\n${lines.join('\r\n')}\r\n\r\n`);
  if (body.length > 0) socket.write(body);
}

/**
 * What somebody says byte by byte, and what comes back until the connection ends.
 * @param leaves whether they say that nothing more will come
 */
export async function say(url: string, text: string, leaves = false): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let got = '';
  socket.on('data', (bytes) => {
    got += bytes.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.write(text);
  if (leaves) socket.end();
  await once(socket, 'close');
  return got;
}

const answers = { responses: { default: { description: 'whatever' } } };
const any = (...names: string[]) => ({
  parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  get: answers,
  post: answers,
  put: answers,
  delete: answers,
});

/** A document under which any path of one or two segments is offered. */
export const openDocument = (server: string) => ({
  openapi: '3.1.0',
  info: { title: 'Anything', version: '1' },
  servers: [{ url: server }],
  paths: { '/{a}': any('a'), '/{a}/{b}': any('a', 'b'), '/fixed/only': { get: answers } },
});

/** A service of any paths before an upstream, published. */
export const offer = (
  client: ReturnType<typeof clientOf>,
  upstream: Pick<Upstream, 'url'>,
  slug: string,
  settings: Record<string, unknown> = {},
  service: Record<string, unknown> = {},
) =>
  makeService(client, {
    service: { slug, settings, ...service },
    version: { name: 'v1', document: openDocument(upstream.url) },
  });

/** Makes another plan's limits no matter: thousands of calls come from one address here. */
export const withoutLimits = (database: { query: (statement: never) => Promise<unknown> }) =>
  database.query(sql`update plan set limits = '{}'::jsonb` as never);
