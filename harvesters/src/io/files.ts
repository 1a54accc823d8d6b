import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipFiles } from '@envhub/outbound';
import { isSourceError, SourceError } from '../contract.ts';
import { createAnswer } from './answer.ts';
import { spool } from './spool.ts';

export interface FileRoot {
  /** Folder that relative paths start from. */
  folder: string;
  /** Whether paths may leave the folder: on a person's own command line only. */
  open: boolean;
}

const types: Record<string, string> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.ttl': 'text/turtle',
  '.nt': 'application/n-triples',
  '.rdf': 'application/rdf+xml',
  '.xml': 'application/xml',
};

/** Reads files and folders as sources. Without a root every path is refused. */
export function createFiles(root: FileRoot | undefined, bytes: number) {
  const locate = async (address: string): Promise<string> => {
    if (!root)
      throw new SourceError(
        'file-refused',
        'Files are no source here: source.url must be an http(s) address.',
        {
          address,
        },
      );
    const wanted = path.resolve(root.folder, address);
    try {
      const [real, folder] = [await realpath(wanted), await realpath(root.folder)];
      if (!root.open && real !== folder && !real.startsWith(folder + path.sep))
        throw new SourceError('file-refused', 'The path leads out of the folder for file sources.', {
          address,
        });
      return real;
    } catch (cause) {
      if (isSourceError(cause)) throw cause;
      throw new SourceError('not-found', `There is no file “${address}”.`, { address, cause });
    }
  };

  const documents = async (address: string): Promise<string[]> => {
    const place = await locate(address);
    if (!(await stat(place)).isDirectory()) return [address];
    const entries = await readdir(place, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.posix.join(address, entry.name))
      .sort();
  };

  const open = async (address: string) => {
    const place = await locate(address);
    const { size } = await stat(place);
    if (size > bytes)
      throw new SourceError('too-large', `The file has more than the ${bytes} bytes allowed.`, { address });
    try {
      const body = await spool(bounded(gunzipFiles(createReadStream(place)), bytes, address));
      const ending = path.extname(place.replace(/\.gz$/, '')).toLowerCase();
      return createAnswer(body, { address, type: types[ending] ?? '' });
    } catch (cause) {
      if (isSourceError(cause)) throw cause;
      throw new SourceError('unreadable', `“${address}” cannot be read: ${(cause as Error).message}.`, {
        address,
        cause,
      });
    }
  };
  return { documents, open };
}

async function* bounded(pieces: AsyncIterable<Uint8Array>, limit: number, address: string) {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit)
      throw new SourceError('too-large', `The file unpacks to more than the ${limit} bytes allowed.`, {
        address,
      });
    yield piece;
  }
}
