import path from 'node:path';
import type { Guard } from '@envhub/outbound';
import { SourceError, type SourceIo } from '../contract.ts';
import { createFiles, type FileRoot } from './files.ts';
import { createHttp } from './http.ts';
import type { WireLimits } from './limits.ts';

export interface SourceIoOptions {
  /** `source.url` of the config. */
  address: string;
  headers: Record<string, string>;
  guard: Guard;
  limits: WireLimits;
  /** Where paths are files; none where files are no sources. */
  files?: FileRoot | undefined;
  signal: AbortSignal;
}

const isWeb = (address: string) => /^[a-z][a-z0-9+.-]+:/i.test(address);

/** The io of one run over one source: a network source reaches only the network, a file source only files. */
export function createSourceIo(options: SourceIoOptions): SourceIo & { close(): Promise<void> } {
  const { address: start, limits, signal } = options;
  const fromFiles = !isWeb(start);
  const files = createFiles(options.files, limits.answerBytes);
  const http = createHttp({
    guard: options.guard,
    limits,
    headers: options.headers,
    origin: fromFiles || !URL.canParse(start) ? '' : new URL(start).origin,
    signal,
  });

  const resolve = (address: string, base: string): string => {
    if (isWeb(address)) {
      if (fromFiles)
        throw new SourceError(
          'leaves-files',
          `A file names ${address} as its next page; it is not followed.`,
          {
            address,
          },
        );
      return address;
    }
    if (fromFiles) return path.posix.join(path.posix.dirname(base), address);
    if (!URL.canParse(address, base))
      throw new SourceError('bad-address', `“${address}” is no address.`, { address });
    return new URL(address, base).href;
  };

  return {
    resolve,
    isFile: (address) => !isWeb(address),
    documents: (address) => (isWeb(address) ? Promise.resolve([address]) : files.documents(address)),
    async open(address, asked = {}) {
      signal.throwIfAborted();
      const place = asked.base === undefined ? address : resolve(address, asked.base);
      if (fromFiles) return files.open(place);
      return http.open(place, asked);
    },
    close: http.close,
  };
}
