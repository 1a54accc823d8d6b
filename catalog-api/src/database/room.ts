import { statfs } from 'node:fs/promises';
import { unavailable } from '../errors.ts';

/** What the embedded database keeps free, in bytes: several of its log's segments and the largest batch. */
const reserve = 128 * 1024 * 1024;
/** How long a look at the disk counts, in milliseconds. */
const fresh = 200;

/**
 * Watches the room on the disk of a folder. PGlite cannot go on after a write that found no room, so writes
 * are refused before there is none: reading goes on, and writing does when somebody has made room.
 * @returns a check that throws BusinessError `unavailable` (storage-full)
 */
export function roomIn(folder: string): () => Promise<void> {
  let free = Number.POSITIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - lookedAt > fresh) {
      const { bavail, bsize } = await statfs(folder);
      free = bavail * bsize;
      lookedAt = performance.now();
    }
    if (free < reserve) throw storageFull();
  };
}

export const storageFull = (cause?: unknown) =>
  unavailable({
    code: 'storage-full',
    message: {
      vi: 'Ổ đĩa của máy chủ đã đầy nên chưa ghi được; đọc dữ liệu vẫn được.',
      en: 'The disk of the server is full, so nothing can be written; reading goes on.',
    },
    cause,
  });
