import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { ClientGone } from './body.ts';
import type { Reply } from './operation.ts';

/** Writes an operation's reply: JSON with an ETag (304 when the client has it), text, or a stream. */
export async function writeReply(request: Request, response: Response, reply: Reply): Promise<void> {
  response.status(reply.status);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.stream !== undefined) return writeStream(request, response, reply.stream, reply.type);
  if (reply.body === undefined) {
    response.end();
    return;
  }
  const isText = reply.type !== undefined && typeof reply.body === 'string';
  const written = isText || reply.body instanceof Uint8Array;
  const text = written ? (reply.body as string | Uint8Array) : JSON.stringify(reply.body);
  response.type(reply.type ?? 'application/json');
  if (isUnchanged(request, response, text)) {
    response.removeHeader('content-type');
    response.status(304).end();
  } else response.send(text);
}

/**
 * Gives a successful answer to reading its ETag, and says whether the client has it already. Express's own
 * check takes the `Cache-Control: no-cache` that fetch adds to every conditional request for a wish to reload.
 */
function isUnchanged(request: Request, response: Response, text: string | Uint8Array): boolean {
  if (!['GET', 'HEAD'].includes(request.method) || response.statusCode !== 200) return false;
  if (!response.hasHeader('etag')) {
    response.setHeader('etag', `W/"${createHash('sha1').update(text).digest('base64url')}"`);
  }
  const known = (request.get('if-none-match') ?? '').split(',').map((tag) => bare(tag.trim()));
  return known.includes('*') || known.includes(bare(String(response.getHeader('etag'))));
}

/** Tags are compared weakly: compression on the way makes strong ones weak. */
const bare = (tag: string) => tag.replace(/^W\//, '');

/**
 * The first piece is awaited before the head is sent, so that a stream which cannot begin is still an error
 * with a status; one that breaks later ends without its last piece, and the client sees it cut off.
 */
async function writeStream(
  request: Request,
  response: Response,
  stream: NonNullable<Reply['stream']>,
  type = 'application/octet-stream',
): Promise<void> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<string | Uint8Array>;
  const first = await pieces.next();
  response.type(type);
  if (request.method === 'HEAD') {
    await pieces.return?.();
    response.end();
    return;
  }
  async function* all() {
    try {
      for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
    } finally {
      // The reader may stop early: whatever the pieces come from is told.
      await pieces.return?.();
    }
  }
  try {
    await pipeline(Readable.from(all(), { objectMode: false, highWaterMark: 64 * 1024 }), response);
  } catch (error) {
    throw response.destroyed && !response.writableFinished && isPremature(error) ? new ClientGone() : error;
  }
}

const isPremature = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
