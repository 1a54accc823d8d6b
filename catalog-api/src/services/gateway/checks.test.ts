import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createGuard } from '@envhub/outbound';
import { sql } from 'kysely';
import { pino } from 'pino';
import { eachDatabase } from '../../database/testing.ts';
import { createServices } from '../index.ts';
import { answer, openDocument, startUpstream } from './testing.ts';

/** A published service straight in storage, for this test is of its checks alone. */
const insertService = sql`
  with o as (insert into organization (id, slug, record, sort_name) values (gen_random_uuid(), 'cuc', '{"name":{"vi":"Cục"}}', 'cuc') returning id)
  insert into service (id, slug, organization_id, record, state, audience, sort_title, words)
  select gen_random_uuid(), 'air', id, '{}', 'draft', '{public}', 'air', 'air' from o returning id`;

eachDatabase('checks of services', (engine) => {
  test('whether a service answers is noted by the hour, with since when and why', async () => {
    const database = await engine.open();
    let status = 200;
    const upstream = await startUpstream(({ socket }) =>
      status === 0 ? socket.destroy() : answer(socket, status, {}, 'x'),
    );
    const services = createServices({
      database,
      guard: createGuard(['127.0.0.1:*']),
      publicUrl: 'http://hub.example',
      secretsKeys: [randomBytes(32).toString('base64')],
      dataset: () => Promise.reject(new Error('none')),
      callersOf: async () => [],
      describe: () => Promise.reject(new Error('none')),
      log: pino({ level: 'silent' }),
    });
    const check = services.tasks.find(({ name }) => name === 'service checks')?.run as () => Promise<void>;
    try {
      const [made] = await database.query<{ id: string }>(insertService as never);
      const id = made?.id as string;
      const documentId = '00000000-0000-7000-8000-000000000001';
      await database.query(
        sql`insert into service_document (id, service_id, document) values (${documentId}, ${id}, ${JSON.stringify(openDocument(upstream.url))}::json)`,
      );
      const record = {
        title: { vi: 'Không khí' },
        datasets: [],
        settings: { healthPath: '/healthz?full=1' },
        versions: [
          {
            name: 'v1',
            documentId,
            baseUrl: `${upstream.url}/inner`,
            title: 'x',
            apiVersion: '1',
            openapi: '3.1.0',
            operationCount: 1,
          },
        ],
      };
      await database.query(
        sql`update service set record = ${JSON.stringify(record)}::jsonb, published_record = ${JSON.stringify(record)}::jsonb, state = 'published'`,
      );
      const state = async () => {
        const [row] = await database.query<{ is_up: boolean; reason: string | null; since: string }>(
          sql`select is_up, reason, since from service_health`,
        );
        return row;
      };
      await check();
      assert.equal(upstream.heard[0]?.target, '/inner/healthz?full=1');
      const first = await state();
      assert.deepEqual([first?.is_up, first?.reason], [true, null]);
      await check();
      assert.equal((await state())?.since, first?.since);
      for (const [now, reason] of [
        [500, 'bad-status'],
        [404, 'bad-status'],
        [0, 'unreachable'],
      ] as const) {
        status = now;
        await check();
        assert.deepEqual([(await state())?.is_up, (await state())?.reason], [false, reason]);
      }
      assert.notEqual((await state())?.since, first?.since);
      const [hour] = await database.query<{ checks: number; up: number }>(
        sql`select checks, up from service_uptime`,
      );
      assert.deepEqual(hour, { checks: 5, up: 2 });
    } finally {
      await services.close();
      await upstream.close();
      await database.close();
    }
  });
});
