import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

interface Record {
  starter: number;
  programs: number[];
}

/**
 * Keeps note of who runs on a data directory, so that programs left behind by a killed starter are ended
 * before new ones open the same storage.
 */
export function processRecord(dataDirectory: string, root: string) {
  const file = path.join(dataDirectory, 'processes.json');

  const ours = (pid: number): boolean => {
    try {
      return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(root);
    } catch {
      return false; // ps fails when there is no such process
    }
  };

  return {
    /** @throws Error when another starter is alive on this data directory */
    async clear(): Promise<void> {
      if (!existsSync(file)) return;
      const last = JSON.parse(readFileSync(file, 'utf8')) as Record;
      if (last.starter !== process.pid && ours(last.starter)) {
        throw new Error(`EnvHub already runs on ${dataDirectory} (process ${last.starter})`);
      }
      const left = last.programs.filter(ours);
      for (const pid of left) process.kill(pid, 'SIGTERM');
      for (let waited = 0; left.some(ours) && waited < 100; waited++) await delay(100);
      for (const pid of left.filter(ours)) process.kill(pid, 'SIGKILL');
    },
    write(programs: (number | undefined)[]): void {
      writeFileSync(file, JSON.stringify({ starter: process.pid, programs: programs.filter(Boolean) }));
    },
  };
}
