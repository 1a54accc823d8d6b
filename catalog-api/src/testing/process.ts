import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const source = path.resolve(import.meta.dirname, '..');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The environment of this process without what would lead it to real servers. */
function bareEnvironment(more: Record<string, string>): Record<string, string | undefined> {
  const { DATABASE_URL: _d, ELASTICSEARCH_URL: _e, PUBLIC_URL: _p, ...rest } = process.env;
  return { ...rest, ...more };
}

/** Starts one of the API's programs, `main.ts` or `admin/cli.ts`; `input` is its standard input. */
export function startProgram(
  file: string,
  args: string[],
  environment: Record<string, string>,
  input?: string,
) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(source, file), ...args],
    {
      env: bareEnvironment(environment),
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  child.stdin.end(input);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));

  return {
    ended,
    /** Ends it, by SIGTERM unless told otherwise, and waits. */
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
      child.kill(signal);
      return ended;
    },
    /** The port on which it listens, as soon as it does. */
    async port(): Promise<number> {
      for (let i = 0; i < 1200; i++) {
        const found = /"port":(\d+)/.exec(out)?.[1];
        if (found) return Number(found);
        if (child.exitCode !== null) throw new Error(`it ended (${child.exitCode}):\n${out}${err}`);
        await delay(25);
      }
      throw new Error(`it does not listen:\n${out}${err}`);
    },
  };
}

/** Runs one of the API's programs to its end. */
export const runProgram = (
  file: string,
  args: string[],
  environment: Record<string, string>,
  input?: string,
): Promise<Ended> => startProgram(file, args, environment, input).ended;
