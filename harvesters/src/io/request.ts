import zlib from 'node:zlib';
import { Agent, type Dispatcher, request as undiciRequest } from 'undici';
import { isSourceError, SourceError } from '../contract.ts';
import type { Guard } from './guard.ts';
import type { WireLimits } from './limits.ts';
import { type Spool, spool } from './spool.ts';

/** One exchange as it happened: a status, headers, and the body read to its end. */
export interface Exchange {
  status: number;
  url: URL;
  headers: Record<string, string>;
  body: Spool;
}

export interface Ask {
  url: URL;
  headers: Record<string, string>;
  /** Without compression, for servers that miscount compressed bytes. */
  plain: boolean;
  /** Bytes that may still come. */
  bytes: number;
  signal: AbortSignal;
}

/** Makes single requests over connections that only lead where the guard lets them. */
export function createRequester(guard: Guard, limits: WireLimits) {
  const agents = new Map<string, Agent>();
  const agentOf = (url: URL) => {
    let agent = agents.get(url.origin);
    if (!agent) {
      agent = new Agent({
        connect: { lookup: guard.lookup(url), timeout: limits.idle },
        connections: 2,
        headersTimeout: limits.idle,
        bodyTimeout: limits.idle,
        keepAliveTimeout: 10_000,
      });
      agents.set(url.origin, agent);
    }
    return agent;
  };

  /** @throws SourceError with `transient` telling whether another try may help */
  const ask = async ({ url, headers, plain, bytes, signal }: Ask): Promise<Exchange> => {
    guard.check(url);
    const whole = AbortSignal.any([signal, AbortSignal.timeout(limits.answer)]);
    try {
      const reply = await undiciRequest(url, {
        dispatcher: agentOf(url),
        method: 'GET',
        headers: { ...headers, 'accept-encoding': plain ? 'identity' : 'gzip, deflate, br' },
        signal: whole,
      });
      const flat = flatten(reply.headers);
      return { status: reply.statusCode, url, headers: flat, body: await receive(reply, flat, url, bytes) };
    } catch (error) {
      throw signal.aborted ? signal.reason : wireError(error, url, limits);
    }
  };
  const close = async () => {
    await Promise.all([...agents.values()].map((agent) => agent.destroy()));
  };
  return { ask, close };
}

async function receive(
  reply: Dispatcher.ResponseData,
  headers: Record<string, string>,
  url: URL,
  limit: number,
): Promise<Spool> {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  try {
    return await spool(limited(unpacked(reply.body, encoding), limit, url));
  } catch (error) {
    reply.body.destroy();
    if (encoding && !isSourceError(error)) throw new CompressedBodyError(error);
    throw error;
  }
}

/** A compressed answer that broke: wrong Content-Length or wrong compression. */
class CompressedBodyError extends Error {
  constructor(cause: unknown) {
    super('the compressed answer is broken', { cause });
    this.name = 'CompressedBodyError';
  }
}

/** Undoes content encodings, and gzip files that are served as such. */
async function* unpacked(body: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip()
      : encoding === 'deflate'
        ? zlib.createInflate()
        : encoding === 'br'
          ? zlib.createBrotliDecompress()
          : undefined;
  yield* gunzipFiles(decoder ? through(body, decoder) : body);
}

/** Unpacks bytes that are themselves a gzip file. */
export async function* gunzipFiles(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  async function* all() {
    yield first.value;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* through(all(), zlib.createGunzip());
  else yield* all();
}

async function* through(
  pieces: AsyncIterable<Uint8Array>,
  decoder: zlib.Gunzip | zlib.BrotliDecompress | zlib.Inflate,
): AsyncGenerator<Uint8Array> {
  const feeding = (async () => {
    try {
      for await (const piece of pieces) {
        if (decoder.destroyed) return;
        if (!decoder.write(piece)) await new Promise<void>((go) => drained(decoder, go));
      }
      decoder.end();
    } catch (error) {
      decoder.destroy(error as Error);
    }
  })();
  try {
    yield* decoder;
  } finally {
    decoder.destroy();
    await feeding;
  }
}

function drained(decoder: NodeJS.WritableStream, go: () => void): void {
  decoder.once('drain', go);
  decoder.once('close', go);
}

async function* limited(pieces: AsyncIterable<Uint8Array>, limit: number, url: URL) {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit)
      throw new SourceError('too-large', `The answer is longer than the ${limit} bytes allowed.`, {
        address: url.href,
      });
    yield piece;
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

const permanent = new Set(['ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ENOSPC']);

function wireError(error: unknown, url: URL, limits: WireLimits): SourceError {
  if (isSourceError(error)) return error;
  const { code = '', name, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (isSourceError(cause)) return cause;
  const options = { address: url.href, cause: error, transient: !permanent.has(code) };
  if (name === 'CompressedBodyError')
    return new SourceError('broken-compression', 'The compressed answer is broken.', options);
  if (name === 'TimeoutError')
    return new SourceError(
      'too-slow',
      `The answer took longer than ${limits.answer / 1000} seconds.`,
      options,
    );
  if (/TIMEOUT/.test(code))
    return new SourceError('too-slow', `Nothing came for ${limits.idle / 1000} seconds.`, options);
  if (code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new SourceError('truncated', 'The connection ended before the answer was complete.', options);
  return new SourceError('unreachable', `${url.host} does not answer: ${code || message}.`, options);
}
