import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { missing } from '../../database/testing.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { startTestIssuer, type TestIssuer } from '../issuer.ts';
import { createAsker } from './ask.ts';
import { buildWorld } from './build.ts';
import { checkLeaks } from './check.ts';
import { createMarkers } from './markers.ts';
import type { World } from './model.ts';
import { planted } from './planted.ts';
import { createRandom } from './random.ts';

/** Another seed is another world; a failure says which one it was. */
const seed = Number(process.env.LEAKS_SEED ?? 20_261_125);
const leastCases = 20_000;
/** Surfaces of single records that each person asks of each record. */
const surfacesEach = Number(process.env.LEAKS_EACH ?? 3);

const forms = [
  { database: 'pglite', search: 'postgres' },
  ...(process.env.DATABASE_URL && process.env.ELASTICSEARCH_URL
    ? [{ database: 'pg', search: 'elasticsearch' } as const]
    : []),
] as const;
if (forms.length === 1)
  missing('nothing leaks (PostgreSQL and Elasticsearch)', 'DATABASE_URL and ELASTICSEARCH_URL');

for (const form of forms)
  describe(`nothing leaks (${form.database}, ${form.search}), seed ${seed}`, () => {
    const random = createRandom(seed);
    const markers = createMarkers(random);
    let files: Server;
    let issuer: TestIssuer;
    let hub: TestHub;
    let world: World;

    before(async () => {
      // Each file says its own name, which is a marker of its data.
      files = createServer((request, response) => {
        response.setHeader('content-type', 'text/csv');
        response.end(`name,value\n${request.url?.slice(1, -4)},1\n`);
      });
      await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
      const address = `127.0.0.1:${(files.address() as AddressInfo).port}`;
      issuer = await startTestIssuer();
      hub = await startTestHub({ ...form, issuer: issuer.url, allowPrivateHosts: [address] });
      // Each asks thousands of questions.
      await hub.engines.database.query(sql`update plan set calls_per_second = null, calls_per_quarter_hour = null,
        calls_per_day = null, rows_per_day = null, bytes_per_day = null`);
      world = await buildWorld(
        { hub, issuer, random, markers, files: `http://${address}` },
        { written: 14, harvested: 2, services: 8 },
      );
    });
    after(async () => {
      await hub?.close();
      await issuer?.close();
      files?.closeAllConnections();
      files?.close();
    });

    async function check(on: TestHub, each: number, of = world) {
      const asker = createAsker(on.url);
      try {
        return await checkLeaks({ world: of, markers, random: createRandom(seed), ask: asker.ask, each });
      } finally {
        asker.close();
      }
    }

    test('whoever asks, on whatever way, reads what the domain lets them read, and counts what they read', async (t) => {
      const { cases, questions, leaks } = await check(hub, surfacesEach);
      t.diagnostic(`${cases} cases in ${questions} questions of ${world.people.length} people`);
      assert.deepEqual(leaks.slice(0, 20), [], `${leaks.length} leaks, seed ${seed}`);
      assert.ok(cases >= leastCases, `${cases} cases are fewer than ${leastCases}`);
    });

    for (const [leak, { alter, found }] of Object.entries(planted))
      test(`a planted leak is found: ${leak}`, async () => {
        const leaky = await startTestHub({ beside: hub, issuer: issuer.url, alter });
        try {
          const { leaks } = await check(leaky, 0, { ...world, people: world.people.slice(0, 3) });
          assert.ok(
            leaks.some((one) => found.test(one)),
            `none of these: ${leaks.slice(0, 20).join('\n')}`,
          );
        } finally {
          await leaky.close();
        }
      });
  });
