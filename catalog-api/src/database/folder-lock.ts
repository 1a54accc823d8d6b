import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { conflict } from '../errors.ts';

/**
 * Takes a data folder for this process alone: PGlite's files bear one process only. A lock whose process is
 * gone (killed) is taken over.
 * @returns the release
 * @throws BusinessError `conflict` (storage-in-use) naming the process that has it
 */
export function acquireFolder(folder: string): () => void {
  const file = `${folder}.pid`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isAlive(holder)) {
        throw conflict({
          code: 'storage-in-use',
          message: {
            vi: `Thư mục dữ liệu ${folder} đang được tiến trình ${holder} dùng.`,
            en: `The data folder ${folder} is in use by process ${holder}.`,
          },
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error(`the lock ${file} could not be taken`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    // A number may have been given to another program since: only a Node of ours holds a folder.
    return !readCommand(pid) || /node/.test(readCommand(pid));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // no /proc on this system
  }
}
