import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { unavailable } from '../errors.ts';
import type { Operations } from './operation.ts';
import type { Problem } from './problem.ts';
import { echoes, smallDocument, startSmall } from './testing.ts';

let produced = 0;
let ended: 'returned' | 'open' = 'open';
let aborted = false;
const piece = 'x'.repeat(64 * 1024);

async function* endless() {
  try {
    for (;;) {
      produced++;
      yield piece;
      await turn();
    }
  } finally {
    ended = 'returned';
  }
}

async function* breaking(first: boolean) {
  if (!first) yield 'a beginning ';
  await turn();
  throw unavailable({ code: 'database-unavailable', message: { vi: 'Đi vắng', en: 'Away' } });
}

const operations: Operations = {
  ...echoes(),
  async listThings({ query }, { requestId }) {
    if (query.n === 9) throw new Error(`secret of ${requestId}`);
    return {
      status: 200,
      type: 'text/plain',
      stream: query.n === 1 ? breaking(true) : query.n === 2 ? breaking(false) : endless(),
    };
  },
  async getThing({ signal }) {
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    await once(signal, 'abort');
    return { status: 200, body: {} };
  },
};

let hub: Awaited<ReturnType<typeof startSmall>>;
before(async () => {
  hub = await startSmall({ operations }, { headersTimeout: 300, requestTimeout: 400 });
});
after(() => hub.close());

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 500) assert.fail(`${what} did not happen`);
    await delay(10);
  }
}

async function raw(text: string): Promise<{ socket: Socket; answer: () => string }> {
  const socket = connect(hub.port, '127.0.0.1');
  let got = '';
  socket.setEncoding('utf8').on('data', (data: string) => {
    got += data;
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return { socket, answer: () => got };
}

describe('streams', () => {
  test('a slow reader slows the source, and its leaving ends it', async () => {
    produced = 0;
    ended = 'open';
    const { socket } = await raw('GET /things HTTP/1.1\r\nHost: a\r\n\r\n');
    socket.pause();
    let before = -1;
    await until(() => {
      const still = produced === before;
      before = produced;
      return still && produced > 0;
    }, 'back-pressure');
    assert.ok(
      produced * piece.length < 32 * 2 ** 20,
      `${produced} pieces were made for a reader that reads none`,
    );
    socket.destroy();
    await until(() => ended === 'returned', 'the end of the source');
    await until(() => hub.lines.some((line) => line.includes('"status":499')), 'the log line');
  });

  test('one that cannot begin is a problem with its status', async () => {
    const reply = await fetch(`${hub.url}/things?n=1`);
    assert.equal(reply.status, 503);
    assert.equal(reply.headers.get('retry-after'), '5');
    assert.equal(((await reply.json()) as Problem).code, 'database-unavailable');
  });

  test('one that breaks later is cut off, not ended', async () => {
    await assert.rejects(fetch(`${hub.url}/things?n=2`).then((reply) => reply.text()));
    await until(
      () => hub.lines.some((line) => line.includes('request failed') && line.includes('Away')),
      'the log line',
    );
  });

  test('HEAD reads nothing of it', async () => {
    ended = 'open';
    const reply = await fetch(`${hub.url}/things`, { method: 'HEAD' });
    assert.equal(reply.status, 200);
    assert.equal(ended, 'returned');
  });
});

describe('clients', () => {
  test('an operation hears that its client went away', async () => {
    aborted = false;
    const leaving = new AbortController();
    const reply = fetch(`${hub.url}/things/a`, { signal: leaving.signal });
    await delay(50);
    leaving.abort();
    await assert.rejects(reply);
    await until(() => aborted, 'the signal');
  });

  test('one who sends the head too slowly gets 408', async () => {
    const { answer } = await raw('GET /things HTTP/1.1\r\nHost: a\r\n');
    await until(() => answer().includes('\r\n\r\n{'), 'an answer');
    assert.match(answer(), /^HTTP\/1\.1 408 /);
    assert.match(answer(), /"code":"too-slow"/);
  });

  test('one who sends the body too slowly is let go', async () => {
    const { socket } = await raw(
      'POST /things HTTP/1.1\r\nHost: a\r\nX-API-Key: good\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await until(() => socket.closed || socket.readableEnded, 'the end');
  });

  test('what is no HTTP gets a problem document', async () => {
    const { answer } = await raw('HELLO\r\n\r\n');
    await until(() => answer().includes('malformed-request'), 'an answer');
    assert.match(answer(), /^HTTP\/1\.1 400 /);
  });

  test('a head without end gets 431', async () => {
    const { answer } = await raw(`GET /${'x'.repeat(300 * 1024)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await until(() => answer().includes('head-too-long'), 'an answer');
    assert.match(answer(), /^HTTP\/1\.1 431 /);
  });
});

describe('unknown errors', () => {
  test('are a bland 500 whose request id leads to the log, where the key never stands', async () => {
    const reply = await fetch(`${hub.url}/things?n=9&api_key=good`);
    assert.equal(reply.status, 500);
    const text = await reply.text();
    assert.doesNotMatch(text, /secret/);
    const { requestId, code } = JSON.parse(text) as Problem;
    assert.equal(code, 'internal-error');
    const line = hub.lines.find((entry) => entry.includes(requestId) && entry.includes('secret of'));
    assert.ok(line, 'the log names the request and the cause');
    assert.ok(hub.lines.every((entry) => !entry.includes('api_key') && !entry.includes('good')));
  });

  test('replies that the document does not describe are refused where that is checked', async () => {
    const document = smallDocument();
    Object.assign(document.paths['/things']?.get as object, {
      responses: {
        200: {
          description: 'ok',
          content: { 'application/json': { schema: { type: 'object', required: ['items'] } } },
        },
      },
    });
    const checked = await startSmall({ document, checkReplies: true });
    try {
      assert.equal((await fetch(`${checked.url}/things`)).status, 500);
      assert.equal((await fetch(`${checked.url}/things/a`)).status, 200);
      assert.ok(checked.lines.some((line) => line.includes("must have required property 'items'")));
    } finally {
      await checked.close();
    }
  });
});
