import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type ConfigError, printedConfig, readConfig, variables } from './config.ts';

test('an empty environment gives the defaults', () => {
  const config = readConfig({ PATH: '/bin', DATABASE_URL: '' });
  assert.equal(config.port, 4000);
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.databaseUrl, undefined);
  assert.equal(config.demonstration, undefined);
  assert.deepEqual(config.trustProxy, ['loopback']);
});

test('all faults are named at once, without their secrets', () => {
  const environment = {
    DATABASE_URL: 'mysql://u:hunter2@h/d',
    API_PORT: '70000',
    LOG_LEVEL: 'loud',
    DEMO_DATA: 'yes',
    ENVHUB_DATADIR: '/x',
    ALLOW_PRIVATE_HOSTS: 'localhost:8080, localhost',
    TRUST_PROXY: 'everybody',
  };
  assert.throws(
    () => readConfig(environment),
    (error: ConfigError) => {
      assert.deepEqual(
        error.faults.map((fault) => fault.split(':')[0]).sort(),
        Object.keys(environment).sort(),
      );
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    },
  );
});

test('printing masks what is secret', () => {
  const text = printedConfig({
    DATABASE_URL: 'postgres://u:hunter2@h/d?sslpassword=hunter3',
    PUBLIC_URL: 'https://a.example/',
  });
  assert.doesNotMatch(text, /hunter/);
  assert.match(text, /DATABASE_URL=postgres:\/\/u:\*\*\*@h\/d/);
  assert.match(text, /PUBLIC_URL=https:\/\/a\.example/);
});

test('lists and proxies are read', () => {
  const config = readConfig({
    ALLOW_PRIVATE_HOSTS: 'localhost:*, 10.0.0.*:5432',
    TRUST_PROXY: '2',
    PUBLIC_URL: 'https://a.example/',
  });
  assert.deepEqual(config.allowPrivateHosts, ['localhost:*', '10.0.0.*:5432']);
  assert.equal(config.trustProxy, 2);
  assert.equal(config.publicUrl, 'https://a.example');
  assert.equal(readConfig({ TRUST_PROXY: 'off' }).trustProxy, false);
});

test('the operating guide tells of every variable', () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  for (const { name, about } of variables) {
    assert.ok(guide.includes(`| \`${name}\` |`), `${name} is missing in docs/operating.md`);
    assert.ok(guide.includes(about), `docs/operating.md says something else of ${name}`);
  }
});
