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
  response.type(reply.type ?? 'application/json');
  response.send(isText ? reply.body : JSON.stringify(reply.body));
}

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
