import 'server-only';
import { Agent, get, type IncomingMessage } from 'node:http';

// A page asks three or four times; `fetch` with what Next adds to it costs more than the hub's answer.
const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });

/**
 * Reads from the hub, as the typed client wants it. The address is the hub's own, never a reader's.
 * @param patience how long to wait for the whole answer, in milliseconds
 * @throws TimeoutError, and errors of the connection
 */
export function ask(request: Request, patience: number): Promise<Response> {
  if (request.method !== 'GET') throw new Error(`pages only read: ${request.method} ${request.url}`);
  const headers = Object.fromEntries(request.headers);
  const signal = AbortSignal.timeout(patience);
  return new Promise((resolve, reject) => {
    get(request.url, { agent, headers, signal }, (reply) => {
      readWhole(reply).then((body) => resolve(answerOf(reply, body)), reject);
    }).on('error', reject);
  });
}

async function readWhole(reply: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of reply) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function answerOf(reply: IncomingMessage, body: Buffer<ArrayBuffer>): Response {
  const status = reply.statusCode ?? 502;
  // An answer without content may have none, not even an empty one.
  return new Response(status === 204 || status === 304 ? null : body, {
    status,
    headers: { 'content-type': reply.headers['content-type'] ?? '' },
  });
}
