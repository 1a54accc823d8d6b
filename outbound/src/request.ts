import { Agent, type Dispatcher, request as undiciRequest } from 'undici';
import { OutboundError } from './error.ts';
import type { Guard } from './guard.ts';
import { unpacked } from './unpack.ts';

/** Milliseconds without a byte, and milliseconds for one whole answer. */
export interface Patience {
  idle: number;
  answer: number;
}

export interface Ask {
  url: URL;
  headers: Record<string, string>;
  /** Without compression, for servers that miscount compressed bytes. */
  plain?: boolean;
  /** Bytes that may come, once unpacked. */
  bytes: number;
  signal?: AbortSignal;
}

/** The answer to one GET. Redirects are answers like others. */
export interface Reply {
  status: number;
  url: URL;
  headers: Record<string, string>;
  /** Unpacked; to be read once. @throws OutboundError with `transient` telling whether another try may help */
  body: AsyncIterable<Uint8Array>;
  /** Leaves what was not read of the body. */
  close(): void;
}

/** Hosts whose connections are kept for the next request; the one that was asked longest ago goes first. */
const mostHosts = 100;

/** Makes single requests over connections that only lead where the guard lets them. */
export function createRequester(guard: Guard, patience: Patience) {
  const agents = new Map<string, Agent>();
  const agentOf = (url: URL) => {
    const known = agents.get(url.origin);
    const agent =
      known ??
      new Agent({
        connect: { lookup: guard.lookup(url), timeout: patience.idle },
        connections: 2,
        headersTimeout: patience.idle,
        bodyTimeout: patience.idle,
        keepAliveTimeout: 10_000,
      });
    agents.delete(url.origin);
    agents.set(url.origin, agent);
    const [oldest] = agents;
    if (oldest && agents.size > mostHosts) {
      agents.delete(oldest[0]);
      // What it is asked for just now still comes.
      void oldest[1].close();
    }
    return agent;
  };

  /** @throws OutboundError with `transient` telling whether another try may help */
  const ask = async ({ url, headers, plain = false, bytes, signal }: Ask): Promise<Reply> => {
    guard.check(url);
    const late = AbortSignal.timeout(patience.answer);
    const explained = (error: unknown, packed: boolean) =>
      signal?.aborted ? signal.reason : wireError(error, url, patience, packed);
    try {
      const reply = await undiciRequest(url, {
        dispatcher: agentOf(url),
        method: 'GET',
        headers: { ...headers, 'accept-encoding': plain ? 'identity' : 'gzip, deflate, br' },
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      // One that is left unread fails all the same, when its connection is closed.
      reply.body.on('error', () => undefined);
      return {
        status: reply.statusCode,
        url,
        headers: flatten(reply.headers),
        body: bodyOf(reply, bytes, url, explained),
        close: () => void reply.body.destroy(),
      };
    } catch (error) {
      throw explained(error, false);
    }
  };
  const close = async () => {
    await Promise.all([...agents.values()].map((agent) => agent.destroy()));
  };
  return { ask, close };
}

async function* bodyOf(
  { body, headers }: Dispatcher.ResponseData,
  limit: number,
  url: URL,
  explained: (error: unknown, packed: boolean) => unknown,
): AsyncGenerator<Uint8Array> {
  const encoding = String(headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();
  let size = 0;
  try {
    for await (const piece of unpacked(body, encoding)) {
      size += piece.length;
      if (size > limit)
        throw new OutboundError('too-large', `The answer is longer than the ${limit} bytes allowed.`, {
          address: url.href,
        });
      yield piece;
    }
  } catch (error) {
    throw explained(error, encoding !== '');
  } finally {
    body.destroy();
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

const permanent = new Set(['ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT']);

function wireError(error: unknown, url: URL, patience: Patience, packed: boolean): OutboundError {
  if (error instanceof OutboundError) return error;
  const { code = '', name, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof OutboundError) return cause;
  const options = { address: url.href, cause: error, transient: !permanent.has(code) };
  if (name === 'TimeoutError')
    return new OutboundError(
      'too-slow',
      `The answer took longer than ${patience.answer / 1000} seconds.`,
      options,
    );
  if (/TIMEOUT/.test(code))
    return new OutboundError('too-slow', `Nothing came for ${patience.idle / 1000} seconds.`, options);
  // A wrong Content-Length, or wrong compression.
  if (packed || code.startsWith('Z_'))
    return new OutboundError('broken-compression', 'The compressed answer is broken.', options);
  if (code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new OutboundError('truncated', 'The connection ended before the answer was complete.', options);
  return new OutboundError('unreachable', `${url.host} does not answer: ${code || message}.`, options);
}
