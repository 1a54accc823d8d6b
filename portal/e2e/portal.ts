import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const folder = path.dirname(import.meta.dirname);

/**
 * A portal of its own over the API at an address, once it listens. Its output is read to the end: a pipe that is
 * closed breaks a process that says something later.
 * @throws Error when it ends before it listens
 */
export async function startPortal(
  apiUrl: string,
  port = 0,
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), API_URL: apiUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const listening = new Promise<string>((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /portal ready at (http:\S+)\n/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
  const address = await Promise.race([
    listening,
    once(child, 'exit').then(([code]) => {
      throw new Error(`the portal ended (${code})`);
    }),
  ]);
  return { address, child };
}
