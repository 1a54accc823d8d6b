import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { processCount } from './processes.ts';

test('the number of processes is a number', () => {
  assert.equal(processCount('3'), 3);
  assert.ok(processCount('') >= 1);
  for (const wrong of ['0', '-1', '1.5', 'many', '1000'])
    assert.throws(() => processCount(wrong), /PORTAL_PROCESSES/);
});

/** Two processes that answer with their own number, and say so when they are ready. */
const program = `
  import { createServer } from 'node:http';
  const { serveTogether } = await import(${JSON.stringify(pathToFileURL(`${import.meta.dirname}/processes.ts`).href)});
  await serveTogether(2, async () => {
    const server = createServer((request, answer) => {
      if (request.url === '/die') process.exit(1);
      answer.setHeader('connection', 'close').end(String(process.pid));
    });
    server.listen(0, '127.0.0.1', () => console.log('ready ' + server.address().port + ' ' + process.pid));
    process.once('SIGTERM', () => server.close(() => process.exit(0)));
  });
`;

/** The lines that a program writes, each waited for. */
function linesOf(child: ChildProcess): () => Promise<string[]> {
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    const whole = text.split('\n');
    text = whole.pop() ?? '';
    for (const line of whole) {
      const next = waiting.shift();
      if (next) next(line);
      else lines.push(line);
    }
  });
  return async () => {
    const line = lines.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
    return line.split(' ');
  };
}

test('several serve at one address; one that dies is followed by another; all end in order', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-processes-'));
  const file = path.join(folder, 'program.mjs');
  writeFileSync(file, program);
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const next = linesOf(child);
    const [first, second] = [await next(), await next()];
    assert.equal(first[1], second[1], 'one address');
    const pids = new Set([first[2], second[2]]);
    assert.equal(pids.size, 2);
    const url = `http://127.0.0.1:${first[1]}`;
    assert.ok(pids.has(await (await fetch(url)).text()));
    await fetch(`${url}/die`).catch((error: Error) => error);
    const third = await next();
    assert.ok(!pids.has(third[2]));
    assert.match(await (await fetch(url)).text(), /^\d+$/);
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
