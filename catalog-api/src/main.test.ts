import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { readAdminToken } from './admin-token.ts';
import { openDatabase } from './database/index.ts';
import { clientOf } from './testing/client.ts';
import { runProgram, startProgram } from './testing/process.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-main-'));
/** The look that the guide to operating shows. */
const example =
  /```yaml\n(name: .*?)```/s.exec(
    readFileSync(path.resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8'),
  )?.[1] ?? '';
const environment = { ENVHUB_DATA_DIR: folder, API_PORT: '0' };
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the process', () => {
  let program: ReturnType<typeof startProgram>;
  let port: number;
  let client: ReturnType<typeof clientOf>;
  const start = async () => {
    program = startProgram('main.ts', [], environment);
    port = await program.port();
    client = clientOf({ url: `http://127.0.0.1:${port}`, adminKey: readAdminToken(folder) ?? '' });
  };
  before(start);
  after(() => program.stop('SIGKILL'));
  const admin = (...args: string[]) =>
    runProgram('admin/cli.ts', args, { ...environment, API_PORT: String(port) });

  test('starts on an empty folder and is ready; its token is the owner’s alone', async () => {
    const { body } = await client.read<{ status: string; demo: boolean }>('/readyz');
    assert.deepEqual([body.status, body.demo], ['ready', false]);
    assert.equal(statSync(path.join(folder, 'admin-token')).mode & 0o777, 0o600);
    assert.equal((await client.call('GET', '/api/v1/keys')).status, 200);
  });

  test('a second one on the same folder refuses, and says who has it', async () => {
    const { code, err } = await runProgram('main.ts', [], environment);
    assert.equal(code, 1);
    assert.match(err, /in use by process \d+/);
    assert.equal((await client.read('/healthz')).status, 200);
  });

  test('the admin command talks to the running hub', async () => {
    await client.organization('so-tnmt');
    const made = await admin(
      'key',
      'create',
      '--role',
      'steward',
      '--name',
      'Máy đo',
      '--organization',
      'so-tnmt',
    );
    assert.equal(made.code, 0, made.err);
    const key = made.out.trimEnd().split('\n').at(-1) ?? '';
    assert.match(key, /^\S{20,}$/);
    const written = await client.call(
      'POST',
      '/api/v1/datasets',
      { organization: 'so-tnmt', dataset: { title: { vi: 'A' } } },
      { 'x-api-key': key },
    );
    assert.equal(written.status, 201);
    assert.equal(
      (await client.call('POST', '/api/v1/keys', { name: 'x', role: 'admin' }, { 'x-api-key': key })).status,
      403,
    );
    const prefix = /Key (\S+)/.exec(made.out)?.[1] ?? '';
    assert.match((await admin('key', 'list')).out, new RegExp(`${prefix}\\t.*\\tvalid\\tMáy đo`));
    const rotated = await admin('key', 'rotate', prefix, '--overlap', '1');
    const renewed = rotated.out.trimEnd().split('\n').at(-1) ?? '';
    for (const secret of [key, renewed])
      assert.equal(
        (await client.call('GET', '/api/v1/datasets', undefined, { 'x-api-key': secret })).status,
        200,
      );
    assert.equal((await admin('key', 'rotate', prefix, '--overlap', 'long')).code, 2);
    assert.equal((await admin('key', 'revoke', renewed.slice(0, 11))).code, 0);
    for (const secret of [key, renewed])
      assert.equal(
        (await client.call('GET', '/api/v1/datasets', undefined, { 'x-api-key': secret })).status,
        401,
      );
    assert.match((await admin('reindex')).out, /\d+ put into the index/);
    assert.equal((await admin('reconcile')).out, '0 put into the index, 0 taken out.\n');
    assert.equal((await admin('migrate')).code, 0);
    const anchor = (await admin('audit', 'anchor')).out.trimEnd();
    assert.match(anchor, /^[1-9]\d*:[0-9a-f]{64}$/);
    const verified = await admin('audit', 'verify', '--anchor', anchor);
    assert.deepEqual([verified.code, verified.err], [0, '']);
    assert.match(verified.out, /^The audit log is whole: \d+ links/);
  });

  test('the look of the portal is set from a file beside its logo, shown, and set again from what was shown', async () => {
    const file = path.join(folder, 'look.yaml');
    writeFileSync(path.join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(file, example);
    assert.equal((await admin('site', 'set', file)).code, 0);
    const { out } = await admin('site', 'show');
    assert.match(out, /\n {2}vi: Môi trường Cần Thơ\n/);
    assert.match(out, /\nlogo: data:image\/svg\+xml;base64,.*\n$/);
    const again = await runProgram(
      'admin/cli.ts',
      ['site', 'set', '-'],
      { ...environment, API_PORT: String(port) },
      out.replace('Môi trường Cần Thơ', 'Môi trường Hà Nội'),
    );
    assert.equal(again.code, 0, again.err);
    const { body } = await client.read<{
      settings: { name: { vi: string } };
      logoUrl: string;
      revision: number;
    }>('/api/v1/site');
    assert.equal(body.settings.name.vi, 'Môi trường Hà Nội');
    assert.deepEqual([body.revision, body.logoUrl], [2, '/api/v1/site/logo?v=2']);

    for (const [text, expected] of [
      ['logo: ./nowhere.svg', /nowhere\.svg/],
      ['logo: ./look.yaml', /a logo is a file \.svg/],
      ['name: [', /flow/i],
      ['name: Cổng', /\/name/],
    ] as const) {
      writeFileSync(file, text);
      const refused = await admin('site', 'set', file);
      assert.equal(refused.code, 1, text);
      assert.match(refused.err, expected);
    }
    assert.equal((await admin('site', 'set')).code, 2);
  });

  test('refusals and misunderstandings have their exit codes', async () => {
    const refused = await admin('key', 'create', '--role', 'emperor', '--name', 'x');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /\/role/);
    assert.equal((await admin('key', 'revoke', 'nobody')).code, 1);
    for (const args of [['key', 'create'], ['dance'], ['key', 'create', '--colour', 'red'], []]) {
      assert.equal((await admin(...args)).code, 2, args.join(' '));
    }
  });

  test('killed at any moment, it has what it acknowledged', async () => {
    const made = await client.dataset('so-tnmt', { title: { vi: 'Còn lại sau khi bị giết' } });
    const writing = Array.from({ length: 30 }, (_, n) =>
      client
        .call('POST', '/api/v1/datasets', { organization: 'so-tnmt', dataset: { title: { vi: `Ghi ${n}` } } })
        .then(
          ({ body }) => [String(body.id)],
          () => [],
        ),
    );
    await Promise.race(writing);
    await program.stop('SIGKILL');
    const acknowledged = (await Promise.all(writing)).flat();
    await start();
    for (const id of [made.id, ...acknowledged]) {
      assert.equal((await client.call('GET', `/api/v1/datasets/${id}`)).status, 200, id);
    }
    for (let i = 0; ; i++) {
      const { body } = await client.read<{ total: number }>('/api/v1/datasets?q=con%20lai%20sau');
      if (body.total === 1) break;
      assert.ok(i < 200, 'it was not indexed after the restart');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  test('SIGTERM ends it in order', async () => {
    const { code, out } = await program.stop();
    assert.equal(code, 0);
    assert.match(out, /"stopped"/);
  });

  test('with no hub running, the admin command opens the storage itself', async () => {
    const made = await runProgram(
      'admin/cli.ts',
      ['key', 'create', '--role', 'admin', '--name', 'y'],
      environment,
    );
    assert.equal(made.code, 0, made.err);
    const shown = await runProgram('admin/cli.ts', ['site', 'show'], environment);
    assert.match(shown.out, /Môi trường Hà Nội/);
    await start();
    const key = made.out.trimEnd().split('\n').at(-1) ?? '';
    assert.equal((await client.call('GET', '/api/v1/keys', undefined, { 'x-api-key': key })).status, 200);
    await program.stop();
  });

  test('a changed audit log is told, with the place, and ends with 1', async () => {
    assert.equal((await runProgram('admin/cli.ts', ['audit', 'verify'], environment)).code, 0);
    const database = await openDatabase({ folder: path.join(folder, 'database') });
    await database.query(sql`alter table audit_event disable trigger user`);
    await database.query(sql`update audit_event set actor = 'somebody else' where id = 3`);
    await database.close();
    const { code, err } = await runProgram('admin/cli.ts', ['audit', 'verify'], environment);
    assert.equal(code, 1);
    assert.match(err, /broken at link 3, event 3 \(changed\)/);
  });
});

test('a wrong environment is told whole, and ends with 2', async () => {
  const { code, err } = await runProgram('main.ts', [], { ...environment, API_PORT: 'x', LOG_LEVEL: 'loud' });
  assert.equal(code, 2);
  assert.match(err, /API_PORT/);
  assert.match(err, /LOG_LEVEL/);
});

test('--print-config masks secrets', async () => {
  const { code, out } = await runProgram('main.ts', ['--print-config'], {
    ...environment,
    DATABASE_URL: 'postgres://u:hunter2@h/d',
  });
  assert.equal(code, 0);
  assert.doesNotMatch(out, /hunter2/);
});
