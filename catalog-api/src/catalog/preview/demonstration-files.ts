import { createReadStream } from 'node:fs';
import path from 'node:path';
import { NoPreview } from './reason.ts';

/** The demonstration's records name its files at a hub's usual address, wherever this one is. */
const usual = 'http://localhost:3000';

/**
 * The demonstration's own files, which the hub serves itself: read from their folder, for the guard would
 * rightly keep the hub from asking its own machine.
 * @returns the bytes of the file behind an address, or undefined when the address is none of these
 */
export function createDemonstrationFiles(folder: string | undefined, publicUrl: string) {
  const origins = [publicUrl, usual].map((address) => new URL(address).origin);
  return (address: URL): AsyncIterable<Uint8Array> | undefined => {
    // One name of a file, without a dot at its beginning: nothing that could lead out of the folder.
    const name = /^\/demo\/files\/(\w[\w-]*(?:\.\w+)*)$/.exec(address.pathname)?.[1];
    if (!folder || !name || !origins.includes(address.origin)) return undefined;
    return bytesOf(path.join(folder, name));
  };
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new NoPreview('unreachable') : error;
  }
}
