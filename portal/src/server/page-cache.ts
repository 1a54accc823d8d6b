import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isPersonal, setPageHeaders } from './front.ts';

/** How long a page serves at most, in milliseconds, and how much is kept of all and of one, in bytes. */
const longest = 60_000;
const room = 64 * 1024 * 1024;
const largest = 1024 * 1024;

/** What tells Next’s answers for one address apart: pages, and the parts that its links fetch. */
const varying = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
];

/** Headers that belong to one answer. */
const ofAnswer = new Set([
  'content-security-policy',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'set-cookie',
]);

interface Kept {
  until: number;
  headers: OutgoingHttpHeaders;
  /** The body cut where the nonce of its scripts stood. */
  pieces: Buffer[];
  bytes: number;
}

/**
 * Keeps rendered pages for a minute at most. Every reader of an address gets the same page (what belongs to one
 * person comes by script), but each with a nonce of its own.
 * @param state of all that pages show: a page of another state is forgotten
 */
export function createPageCache(state: () => Promise<string>) {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let of = '';

  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };

  function keep(key: string, page: Kept): void {
    forget(key);
    kept.set(key, page);
    bytes += page.bytes;
    for (const oldest of kept.keys()) {
      if (bytes <= room) break;
      forget(oldest);
    }
  }

  return {
    /** Answers with a page that is kept, or has it rendered and keeps it. */
    async through(
      incoming: IncomingMessage,
      answer: ServerResponse,
      nonce: string,
      render: () => Promise<unknown>,
      provider?: string,
    ): Promise<void> {
      const now = await state();
      if (now !== of) {
        kept.clear();
        [bytes, of] = [0, now];
      }
      const key = keyOf(incoming);
      const known = key === undefined ? undefined : kept.get(key);
      if (known && Date.now() < known.until) {
        for (const [name, value] of Object.entries(known.headers))
          if (value !== undefined) answer.setHeader(name, value);
        setPageHeaders(answer, nonce, provider);
        answer.end(joined(known.pieces, nonce));
        return;
      }
      if (key !== undefined)
        record(answer, (body) => {
          if (of !== now || !isKeepable(answer)) return;
          const pieces = cut(body, nonce);
          const headers = Object.fromEntries(
            Object.entries(answer.getHeaders()).filter(([name]) => !ofAnswer.has(name)),
          );
          keep(key, { until: Date.now() + longest, headers, pieces, bytes: body.length + 1000 });
        });
      await render();
    },
  };
}

function keyOf({ method, url = '/', headers }: IncomingMessage): string | undefined {
  const anew = headers['cache-control'] === 'no-cache' || /\/status(?:\?|$)/.test(url) || isPersonal(url);
  if (method !== 'GET' || anew) return undefined;
  return [url, ...varying.map((name) => headers[name] ?? '')].join('\n');
}

/** Errors and what was led elsewhere are made anew each time. */
const isKeepable = (answer: ServerResponse) => answer.statusCode === 200 && !answer.hasHeader('set-cookie');

/** Listens to what is written, and tells the whole when it was written to its end. */
function record(answer: ServerResponse, done: (body: Buffer) => void): void {
  let pieces: Buffer[] | undefined = [];
  let size = 0;
  const note = (piece: unknown, encoding: unknown) => {
    if (!pieces || piece === undefined || piece === null || typeof piece === 'function') return;
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > largest) pieces = undefined;
    else pieces.push(bytes);
  };
  const { write, end } = answer;
  answer.write = ((...all: unknown[]) => {
    note(all[0], all[1]);
    return Reflect.apply(write, answer, all);
  }) as typeof write;
  answer.end = ((...all: unknown[]) => {
    note(all[0], all[1]);
    return Reflect.apply(end, answer, all);
  }) as typeof end;
  answer.once('finish', () => pieces && done(Buffer.concat(pieces)));
}

function cut(body: Buffer, nonce: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    pieces.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  return [...pieces, body.subarray(from)];
}

function joined(pieces: Buffer[], nonce: string): Buffer {
  const between = Buffer.from(nonce);
  return Buffer.concat(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece])));
}
