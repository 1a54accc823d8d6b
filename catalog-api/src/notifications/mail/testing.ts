import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  to: string[];
  from: string;
  /** The whole message as it came. */
  source: string;
  secure: boolean;
}

/** A real mail server on loopback that keeps what it takes. */
export async function startSmtpServer(options: SMTPServerOptions = {}, port = 0) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      text(stream).then((source) => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          source,
          secure: session.secure,
        });
        done();
      }, done);
    },
    ...options,
  });
  // Clients that do not trust it, or that go away, are what tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address() as { port: number };
  return {
    port: address.port,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A server that takes connections and says nothing. */
export async function startSilentServer() {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    asked: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Header of a message, unfolded and decoded. */
export function headerOf(source: string, name: string): string {
  const head = source.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString()
        : Buffer.from(unquoted(coded.replaceAll('_', ' ')), 'latin1').toString(),
    );
}

const unquoted = (coded: string) =>
  coded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The part of a message of a media type, decoded. */
export function partOf(source: string, type: string): string {
  const boundary = /boundary="?([^"\r\n]+)"?/.exec(source)?.[1];
  const part = source
    .split(`--${boundary}`)
    .find((one) => one.toLowerCase().includes(`content-type: ${type}`));
  const [head = '', ...body] = (part ?? '').split('\r\n\r\n');
  const coded = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(coded, 'base64').toString();
  return /quoted-printable/i.test(head) ? Buffer.from(unquoted(coded), 'latin1').toString() : coded;
}
