import { createRequester, followed, type Guard } from '@envhub/outbound';
import type { createDemonstrationFiles } from './demonstration-files.ts';
import { NoPreview, reasonOf } from './reason.ts';
import { createTurns } from './turns.ts';

/** What was read of a file. */
export interface Part {
  bytes: Buffer;
  /** Whether that is all of it. */
  complete: boolean;
  /** Bytes that its server says it has. */
  size?: number | undefined;
  /** The charset that its server says it is in. */
  charset?: string | undefined;
}

export interface Wanted {
  address: string;
  bytes: number;
  /** All of it, and nothing when there is more; else the beginning. */
  whole: boolean;
}

export interface ReaderOptions {
  guard: Guard;
  demonstrationFiles: ReturnType<typeof createDemonstrationFiles>;
  /** Milliseconds for one file, from the first connection to the last byte. */
  time?: number;
}

const headers = { 'user-agent': 'EnvHub-Preview/0.1 (+https://github.com/envhub/envhub)', accept: '*/*' };
const redirects = 5;
const signInWanted = new Set([401, 402, 403, 407, 451]);

/** Reads files at addresses that others chose: few at once, shortly, and never where the guard forbids. */
export function createReader({ guard, demonstrationFiles, time = 8000 }: ReaderOptions) {
  const turn = createTurns({ atOnce: 6, forOne: 2, patience: 2000 });
  // Kept from file to file: a page shows one, and the next page often one of the same host.
  const requester = createRequester(guard, { idle: time, answer: time });

  /** @throws NoPreview, OutboundError, and TimeoutError when the time is over */
  const foreign = async (url: URL, wanted: Wanted): Promise<Part> => {
    const signal = AbortSignal.timeout(time);
    const reply = await followed(url.href, redirects, (address) =>
      requester.ask({ url: address, headers, bytes: Number.POSITIVE_INFINITY, signal }),
    );
    try {
      if (reply.status !== 200)
        throw new NoPreview(
          signInWanted.has(reply.status) ? 'refused' : 'unreachable',
          `status ${reply.status}`,
        );
      const size = sizeOf(reply.headers['content-length']);
      if (wanted.whole && (size ?? 0) > wanted.bytes) throw new NoPreview('too-large');
      const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(reply.headers['content-type'] ?? '')?.[1];
      return { ...(await taken(reply.body, wanted)), size, charset };
    } finally {
      reply.close();
    }
  };

  /** @throws NoPreview, OutboundError, and TimeoutError when the time is over */
  return async (wanted: Wanted): Promise<Part> => {
    if (!URL.canParse(wanted.address)) throw new NoPreview('no-address');
    const url = new URL(wanted.address);
    const own = demonstrationFiles(url);
    if (own) return taken(own, wanted);
    const done = await turn(url.host);
    try {
      return await foreign(url, wanted);
    } finally {
      done();
    }
  };
}

export type Reader = ReturnType<typeof createReader>;

async function taken(pieces: AsyncIterable<Uint8Array>, { bytes, whole }: Wanted): Promise<Part> {
  const held: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of pieces) {
      held.push(piece);
      size += piece.length;
      if (size > bytes && whole) throw new NoPreview('too-large');
      if (size > bytes) return { bytes: Buffer.concat(held, bytes), complete: false };
    }
  } catch (error) {
    // Of a slow file the beginning may have come, and that is all that is wanted.
    if (whole || reasonOf(error) !== 'too-slow' || held.every(isBlank)) throw error;
    return { bytes: Buffer.concat(held), complete: false };
  }
  return { bytes: Buffer.concat(held), complete: true };
}

const isBlank = (piece: Uint8Array) => piece.every((byte) => byte <= 0x20);

const sizeOf = (header: string | undefined) =>
  header && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
