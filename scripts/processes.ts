import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

export interface Program {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env: Record<string, string | undefined>;
  /** Where its output goes; a prefix tells the programs apart. */
  write: (line: string) => void;
}

export interface Supervised {
  /** Ends the program, politely first; resolves when it is gone. */
  stop(): Promise<void>;
  readonly pid: number | undefined;
}

/**
 * The API and the worker stream: what they hold does not grow with the data. Node would let garbage grow with
 * the machine's memory all the same; half of that is left to buffers outside the heap.
 */
export const heapFlags = ['--max-old-space-size=224', '--max-semi-space-size=32'];
/** The portal makes much garbage for each page; with room for it little of it is ever moved. */
export const portalFlags = ['--max-old-space-size=512', '--max-semi-space-size=64'];

/** How long a program may take to end after SIGTERM before it is killed. */
const patience = 10_000;

/** Starts a program and starts it again, ever more slowly, when it ends without being asked to. */
export function supervise(
  program: Program,
  onGiveUp: (reason: string) => void,
  onRestart: () => void = () => undefined,
): Supervised {
  let child: ChildProcess;
  let stopping = false;
  let failures = 0;

  const start = () => {
    const since = Date.now();
    child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: { ...process.env, ...program.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group: Ctrl-C reaches us alone, and we stop the programs in their order.
      detached: true,
    });
    relay(child, program);
    child.on('error', (error) => onGiveUp(`${program.name}: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (stopping) return;
      failures = Date.now() - since > 60_000 ? 1 : failures + 1;
      if (code === 2 || failures > 5) {
        onGiveUp(`${program.name} ended (${signal ?? code})`);
        return;
      }
      program.write(`${program.name} ended (${signal ?? code}); starting it again`);
      setTimeout(
        () => {
          if (stopping) return;
          start();
          onRestart();
        },
        250 * 2 ** failures,
      );
    });
  };
  start();

  return {
    get pid() {
      return child.pid;
    },
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

function relay(child: ChildProcess, program: Program): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) program.write(line);
    });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(late);
}

/**
 * Waits until an address answers with a status below 500.
 * @throws Error when it does not within `seconds`
 */
export async function answers(url: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const status = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' }).then(
      async (reply) => {
        await reply.body?.cancel();
        return reply.status;
      },
      () => 599,
    );
    if (status < 500) return;
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${seconds} s`);
    await delay(100);
  }
}

/** Runs a program to its end, its output passed on. @returns its exit code */
export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
