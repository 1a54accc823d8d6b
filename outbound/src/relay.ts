import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import { OutboundError } from './error.ts';
import type { Guard } from './guard.ts';

/** Connections to one server, which lead only where the guard lets them. */
export interface Relay {
  /** Sends one call on; what comes back is told piece by piece. Redirects are answers like others. */
  send(call: RelayCall, ear: RelayEar): void;
  /** Takes no more; what is under way goes on. */
  end(): Promise<void>;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

export interface RelayOptions {
  /** Only its protocol, host and port count. */
  url: URL;
  /** Connections at once. */
  connections: number;
  /** Milliseconds until a connection stands. */
  connectWithin: number;
}

export interface RelayCall {
  method: string;
  /** Path and query as they are sent: printable ASCII. */
  path: string;
  /** Names and values in turn. */
  headers: string[];
  body: Readable | Buffer | null;
  /** Milliseconds until the answer begins, and between two pieces of it. */
  firstByteWithin: number;
  idleWithin: number;
}

export interface Flow {
  pause(): void;
  resume(): void;
  /** Ends the call; `failed` is told. */
  abort(reason: Error): void;
}

export interface RelayEar {
  /** The call is about to be written to a connection. */
  begun(flow: Flow): void;
  /** @param headers names in small letters; repeated ones as a list */
  head(status: number, headers: Record<string, string | string[] | undefined>): void;
  piece(bytes: Buffer): void;
  ended(): void;
  /** Once, instead of `ended`. */
  failed(error: OutboundError): void;
}

/** @throws OutboundError `address-refused` for an address that the guard refuses as it stands */
export function createRelay(guard: Guard, { url, connections, connectWithin }: RelayOptions): Relay {
  guard.check(url);
  const pool = new Pool(url.origin, {
    connect: { lookup: guard.lookup(url), timeout: connectWithin },
    connections,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 60_000,
    // The caller's own limits are for what is worth passing on; a head beyond this is none.
    maxHeaderSize: 64 * 1024,
    pipelining: 1,
  });
  return {
    send(call, ear) {
      pool.dispatch(
        {
          method: call.method as Dispatcher.HttpMethod,
          path: call.path,
          headers: call.headers,
          body: call.body,
          headersTimeout: call.firstByteWithin,
          bodyTimeout: call.idleWithin,
        },
        {
          onRequestStart: (controller) => ear.begun(controller),
          onResponseStart(_controller, status, headers) {
            // Interim answers are for us.
            if (status >= 200) ear.head(status, headers);
          },
          onResponseData: (_controller, bytes) => ear.piece(bytes),
          onResponseEnd: () => ear.ended(),
          onResponseError: (_controller, error) => ear.failed(relayError(error, url)),
        },
      );
    },
    end: () => pool.close(),
    close: () => pool.destroy(),
  };
}

/** Why a call came to nothing: `too-slow` says what was waited for, `broken-answer` what was no HTTP. */
function relayError(error: Error, url: URL): OutboundError {
  if (error instanceof OutboundError) return error;
  const { code = '', cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof OutboundError) return cause;
  const options = { address: url.origin, cause: error, transient: true };
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new OutboundError('connect-too-slow', 'No connection came to stand.', options);
  if (code === 'UND_ERR_HEADERS_TIMEOUT')
    return new OutboundError('answer-too-slow', 'No answer began.', options);
  if (code === 'UND_ERR_BODY_TIMEOUT')
    return new OutboundError('idle-too-long', 'The answer stopped.', options);
  if (/^HPE_|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_HEADERS_OVERFLOW/.test(code))
    return new OutboundError('broken-answer', 'The answer is no HTTP.', options);
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE')
    return new OutboundError('cut-off', 'The connection ended.', options);
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code))
    return new OutboundError('unreachable', 'The server is not there.', options);
  return new OutboundError('failed', `The call failed: ${code || error.message}.`, options);
}
