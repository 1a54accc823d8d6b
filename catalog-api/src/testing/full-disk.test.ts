import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readAdminToken } from '../admin-token.ts';
import type { Problem } from '../http/problem.ts';
import { clientOf } from './client.ts';
import { startProgram } from './process.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-disk-'));
const data = path.join(folder, 'data');
mkdirSync(data);
const shell = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' });
const mounted = shell('mount', '-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', data);
after(() => {
  shell('umount', data);
  rmSync(folder, { recursive: true, force: true });
});

describe(
  'a full disk under the embedded storage',
  mounted.status === 0 ? {} : { skip: `this machine lets nobody mount a small disk: ${mounted.stderr}` },
  () => {
    let program: ReturnType<typeof startProgram>;
    let client: ReturnType<typeof clientOf>;
    const start = async () => {
      program = startProgram('main.ts', [], { ENVHUB_DATA_DIR: data, API_PORT: '0' });
      client = clientOf({
        url: `http://127.0.0.1:${await program.port()}`,
        adminKey: readAdminToken(data) ?? '',
      });
    };
    before(start);
    after(() => program.stop('SIGKILL'));

    const write = (n: number) =>
      client.call<Problem & { id: string }>('POST', '/api/v1/datasets', {
        organization: 'cuc',
        dataset: {
          title: { vi: `Bộ ${n}` },
          // Noise, which no compression makes smaller.
          description: { vi: randomBytes(150_000).toString('base64') },
        },
      });

    test('writes fail and say so, what was acknowledged stays, and with room again all goes on', async () => {
      await client.organization('cuc');
      const acknowledged: string[] = [];
      let refused: Awaited<ReturnType<typeof write>> | undefined;
      for (let n = 0; n < 500 && !refused; n++) {
        const answer = await write(n);
        if (answer.status === 201) acknowledged.push(answer.body.id);
        else refused = answer;
      }
      assert.deepEqual([refused?.status, refused?.body.code], [503, 'storage-full']);
      assert.ok(acknowledged.length > 3);
      for (const id of acknowledged) {
        assert.equal((await client.call('GET', `/api/v1/datasets/${id}`)).status, 200, id);
      }

      assert.equal(shell('mount', '-o', 'remount,size=600m', data).status, 0);
      const later = await write(1000);
      assert.equal(later.status, 201);
      await program.stop('SIGKILL');
      await start();
      for (const id of [...acknowledged, later.body.id]) {
        assert.equal((await client.call('GET', `/api/v1/datasets/${id}`)).status, 200, id);
      }
    });
  },
);
