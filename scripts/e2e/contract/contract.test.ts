// Schemathesis calls every operation of the contract with what fits it and with what does not, and finds answers that
// the contract does not tell of. SCHEMATHESIS names its program (pip install schemathesis==4.32.5).
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { startTestHub, type TestHub } from '@envhub/catalog-api/testing';
import { visitorOf } from '@envhub/catalog-api/testing/visitor';

const run = promisify(execFile);
const program = process.env.SCHEMATHESIS ?? 'schemathesis';
const version = '4.32.5';
const isThere = await run(program, ['--version']).then(
  ({ stdout }) => stdout.includes(version),
  () => false,
);
const needed =
  isThere || process.env.CI === 'true'
    ? {}
    : {
        skip: `there is no schemathesis ${version} (pip install schemathesis==${version}; SCHEMATHESIS names it)`,
      };

describe('the API keeps its contract', needed, () => {
  let hub: TestHub;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-contract-'));
    hub = await startTestHub({ database: process.env.DATABASE_URL ? 'pg' : 'pglite' });
    await fill();
  });
  after(async () => {
    await hub?.close();
    rmSync(folder, { recursive: true });
  });

  async function call<T>(method: string, address: string, body: unknown): Promise<T> {
    const headers = { 'x-api-key': hub.adminKey, 'content-type': 'application/json' };
    const reply = await fetch(hub.url + address, { method, headers, body: JSON.stringify(body) });
    assert.ok(reply.ok, `${method} ${address}: ${reply.status} ${await reply.clone().text()}`);
    return (await reply.json()) as T;
  }

  /** Something of each kind, by names that schemathesis.toml knows. */
  async function fill(): Promise<void> {
    await call('POST', '/api/v1/organizations', { slug: 'centre', name: { vi: 'Trung tâm', en: 'Centre' } });
    const dataset = {
      title: { vi: 'Surface water', en: 'Surface water' },
      themes: ['surface-water'],
      distributions: [{ title: { vi: 'Tệp' }, accessUrl: 'https://a.example/a.csv', format: 'CSV' }],
    };
    const { id } = await call<{ id: string }>('POST', '/api/v1/datasets', {
      organization: 'centre',
      dataset,
    });
    for (const to of ['in-review', 'published'])
      await call('POST', `/api/v1/datasets/${id}/transitions`, { to });
    await call('PUT', '/api/v1/harvest/sources/air', {
      id: 'air',
      title: { vi: 'Không khí' },
      organization: 'centre',
      source: { kind: 'csv', url: 'https://a.example/a.csv' },
      map: { preset: 'ckan' },
      load: 'dataset',
    });
  }

  /**
   * Runs schemathesis over the hub.
   * @param caller the file that holds the header by which it calls
   * @throws AssertionError with its report when it finds anything
   */
  async function check(caller: string, ...more: string[]): Promise<void> {
    const config = path.join(import.meta.dirname, 'schemathesis.toml');
    const hooks = path.join(import.meta.dirname, 'hooks.py');
    const logged = hub.log.length;
    const args = ['--config-file', config, '--no-color', 'run', `${hub.url}/api/v1/openapi.json`, ...more];
    const found = await run(program, args, {
      cwd: folder,
      env: { ...process.env, SCHEMATHESIS_HOOKS: hooks, CALLER: caller, PYTHONDONTWRITEBYTECODE: '1' },
      maxBuffer: 64 * 1024 * 1024,
    }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string; stderr: string }) => {
        const log = hub.log.filter((text) => text.includes('"level":50')).slice(0, 20);
        const report = [error.stdout, error.stderr, ...log].map(shortened).join('\n');
        throw new assert.AssertionError({ message: report });
      },
    );
    // A configuration that leaves out too much would find nothing either.
    assert.ok(Number(/Tested: (\d+)/.exec(found)?.[1]) > 150, found);
    // Nor would calls that are turned away at the door; most of them are meant not to fit.
    const statuses = hub.log.slice(logged).map((text) => /"status":(\d+)/.exec(text)?.[1] ?? '');
    const share = (begins: string) =>
      statuses.filter((status) => status.startsWith(begins)).length / statuses.length;
    assert.ok(
      share('2') > 0.05 && share('401') < 0.25,
      `${share('2')} were answered, ${share('401')} turned away`,
    );
  }

  test('with a key', async () => {
    const caller = path.join(folder, 'key');
    writeFileSync(caller, `X-API-Key: ${hub.adminKey}`);
    await check(caller, '--phases', 'coverage,fuzzing', '--max-examples', '3');
  });

  test('with the token of a person who signed in', async () => {
    const caller = path.join(folder, 'token');
    const account = await call<{ username: string; password: string }>('POST', '/api/v1/accounts', {
      name: 'Contract',
      email: 'contract@mail.example',
      username: 'contract',
      role: 'admin',
    });
    const visitor = visitorOf(hub);
    const code = await visitor.signIn(account.username, account.password, 'a long word of one’s own');
    let tokens = await visitor.tokens(code);
    const write = () => writeFileSync(caller, `Authorization: Bearer ${tokens.access_token}`);
    write();
    const renewing = setInterval(async () => {
      tokens = (await (await visitor.refresh(tokens.refresh_token)).json()) as typeof tokens;
      write();
    }, 60_000);
    try {
      await check(caller, '--phases', 'fuzzing', '--max-examples', '8');
    } finally {
      clearInterval(renewing);
    }
  });
});

/** Bodies that it made are long. */
const shortened = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length > 1500 ? `${line.slice(0, 1500)}…` : line))
    .join('\n')
    .slice(0, 60_000);
