import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { HttpError, outcomeOf, problemOf } from './problem.ts';

export interface ListenOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  log: Logger;
  /** For tests of slow clients, in milliseconds. */
  headersTimeout?: number;
  requestTimeout?: number;
}

export interface Listening {
  port: number;
  /** Takes no new connections, lets requests finish for so long, then cuts them off. */
  close(graceSeconds: number): Promise<void>;
}

/**
 * Listens with limits on how slowly a client may send.
 * @throws Error when the address is taken
 */
export async function listen(app: Express, options: ListenOptions): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: options.headersTimeout ?? 15_000,
      requestTimeout: options.requestTimeout ?? 120_000,
      connectionsCheckingInterval: Math.min(5_000, options.headersTimeout ?? 5_000),
      keepAliveTimeout: 65_000,
      // A question of 20,000 letters is allowed; percent-encoded it is this long.
      maxHeaderSize: 256 * 1024,
    },
    app,
  );
  // A client that neither reads nor writes for this long has gone.
  server.setTimeout(120_000);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error, socket as Socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  options.log.info({ port, host: options.host }, 'listening');
  return { port, close: (graceSeconds) => close(server, graceSeconds) };
}

/** Answers what is no HTTP, too long or too slow, as a problem document written by hand. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (
    error.code === 'ECONNRESET' ||
    !socket.writable ||
    (socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent
  ) {
    socket.destroy();
    return;
  }
  const outcome = outcomeOf(known[error.code ?? ''] ?? malformed());
  const requestId = uuid();
  const body = JSON.stringify(problemOf(outcome, requestId, 'vi'));
  socket.end(
    [
      `HTTP/1.1 ${outcome.status} Error`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

const known: Record<string, HttpError> = {
  HPE_HEADER_OVERFLOW: new HttpError(431, 'head-too-long', {
    vi: 'Địa chỉ hoặc tiêu đề quá dài.',
    en: 'The address or a header is too long.',
  }),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpError(408, 'too-slow', {
    vi: 'Yêu cầu gửi quá chậm.',
    en: 'The request came too slowly.',
  }),
};

const malformed = () =>
  new HttpError(400, 'malformed-request', {
    vi: 'Yêu cầu không đúng giao thức HTTP.',
    en: 'This is no HTTP request.',
  });

async function close(server: Server, graceSeconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await closed;
  clearTimeout(late);
}
