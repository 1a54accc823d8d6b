import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { readAdminToken } from '../../admin-token.ts';
import { type Database, openDatabase } from '../../database/index.ts';
import { missing, testEngines } from '../../database/testing.ts';
import type { Problem } from '../../http/problem.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub } from '../../testing/hub.ts';
import { startProgram } from '../../testing/process.ts';
import { startProxy } from '../../testing/proxy.ts';

const address = '/api/v1/code-lists';
const unlimited = {
  callsPerSecond: null,
  callsPerQuarterHour: null,
  callsPerDay: null,
  rowsPerDay: null,
  bytesPerDay: null,
};

const server = testEngines.find(({ name }) => name === 'pg');
if (!server) {
  missing('limits over four processes', 'DATABASE_URL');
  missing('limits without their counters', 'DATABASE_URL');
} else {
  describe('limits over four processes', { timeout: 180_000 }, () => {
    let storage: Database & { url?: string };
    const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-four-'));
    let programs: ReturnType<typeof startProgram>[] = [];
    let clients: ReturnType<typeof clientOf>[] = [];

    before(async () => {
      storage = await server.open();
      programs = Array.from({ length: 4 }, () =>
        startProgram('main.ts', [], {
          DATABASE_URL: storage.url ?? '',
          DATABASE_CONNECTIONS: '4',
          ENVHUB_DATA_DIR: folder,
          API_PORT: '0',
          LOG_LEVEL: 'info',
        }),
      );
      const ports = await Promise.all(programs.map((program) => program.port()));
      const adminKey = readAdminToken(folder) ?? '';
      clients = ports.map((port) => clientOf({ url: `http://127.0.0.1:${port}`, adminKey }));
    });
    after(async () => {
      await Promise.all(programs.map((program) => program.stop()));
      await storage?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const client = (i: number) => clients[i % clients.length] as ReturnType<typeof clientOf>;
    const key = async (): Promise<Schemas['Key'] & { key: string }> =>
      (
        await client(0).call<Schemas['Key'] & { key: string }>('POST', '/api/v1/keys', {
          name: 'Bốn tiến trình',
          role: 'developer',
        })
      ).body;
    const setPlan = (limits: object) =>
      client(0).call('PUT', '/api/v1/plans/registered', {
        limits: { ...unlimited, ...limits },
        withoutCounters: 'closed',
      });
    const statuses = (calls: number, headers: Record<string, string>) =>
      Promise.all(
        Array.from(
          { length: calls },
          async (_, i) => (await client(i).call('GET', address, undefined, headers)).status,
        ),
      );

    test('of 1,200 calls at once, as many go on as the plan allows, within one in a hundred', async () => {
      await setPlan({ callsPerQuarterHour: 500, callsPerDay: 800 });
      const headers = { 'x-api-key': (await key()).key };
      const all = await statuses(1200, headers);
      const allowed = all.filter((status) => status === 200).length;
      assert.equal(allowed + all.filter((status) => status === 429).length, 1200, 'nothing but 200 and 429');
      assert.ok(Math.abs(allowed - 500) <= 5, `${allowed} of 500`);
    });

    test('a revoked key is refused in all of them at once', async () => {
      await setPlan({});
      const made = await key();
      const headers = { 'x-api-key': made.key };
      assert.deepEqual([...new Set(await statuses(8, headers))], [200]);
      assert.equal((await client(1).call('DELETE', `/api/v1/keys/${made.id}`)).status, 204);
      assert.equal((await client(1).call('GET', address, undefined, headers)).status, 401);
      // The others hear of it by a notice that left with the commit.
      for (let i = 0; i < 4; i++)
        while ((await client(i).call('GET', address, undefined, headers)).status !== 401);
    });
  });

  describe('limits without their counters', { timeout: 120_000 }, () => {
    test('an open plan goes on, each process for itself; a closed one is refused; then all is as before', async () => {
      const direct = await server.open();
      const url = direct.url ?? '';
      const proxy = await startProxy(new URL(url));
      const counters = await openDatabase({ url: proxy.through(url), connections: 1, statementSeconds: 2 });
      const hub = await startTestHub({ database: 'pg', limits: true, counters });
      try {
        const { call, read } = clientOf(hub);
        const setAnonymous = (withoutCounters: string) =>
          call('PUT', '/api/v1/plans/anonymous', {
            limits: { ...unlimited, callsPerQuarterHour: 5 },
            withoutCounters,
          });
        await setAnonymous('open');
        assert.match((await read(address)).headers.get('ratelimit') ?? '', /r=4/);

        await proxy.cut();
        const open = await read(address);
        assert.equal(open.status, 200);
        assert.equal(open.headers.get('ratelimit-policy'), '"quarter-hour";q=5;w=900');
        assert.equal(open.headers.get('ratelimit'), null, 'nobody knows what is left');
        const statuses = [];
        for (let i = 0; i < 8; i++) statuses.push((await read(address)).status);
        assert.deepEqual(
          statuses,
          [200, 200, 200, 200, 429, 429, 429, 429],
          'this process allows what the plan does',
        );
        await setAnonymous('closed');
        const closed = await read<Problem>(address);
        assert.deepEqual([closed.status, closed.body.code], [503, 'limits-unavailable']);
        assert.equal((await read('/healthz')).status, 200);

        await proxy.mend();
        while ((await read(address)).status !== 200);
        assert.match((await read(address)).headers.get('ratelimit') ?? '', /^"quarter-hour";r=\d/);
      } finally {
        await hub.close();
        await counters.close();
        await proxy.close();
        await direct.close();
      }
    });

    test('counters that hang hold no call up for long', async () => {
      const hub = await startTestHub({ database: 'pg', limits: true });
      const { database } = hub.engines;
      try {
        const { read } = clientOf(hub);
        await read(address);
        await database.transaction(async (transaction) => {
          await transaction.query(sql`lock table call_counter in access exclusive mode`);
          const answers = await Promise.all(Array.from({ length: 3 }, () => read(address)));
          assert.deepEqual(
            answers.map(({ status, headers }) => [status, headers.get('ratelimit')]),
            answers.map(() => [200, null]),
          );
        });
      } finally {
        await hub.close();
      }
    });
  });
}
