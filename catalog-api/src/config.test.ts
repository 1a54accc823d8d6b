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

test('a mail server is read, and its password masked', () => {
  for (const text of [
    'smtp://mail.example',
    'smtps://hub:p%40ss@mail.example:465',
    'smtp://mail:1025?tls=off',
    'smtp://[::1]:1025?tls=required',
  ])
    assert.equal(readConfig({ SMTP_URL: text }).smtpUrl, text);
  for (const text of [
    'http://mail.example',
    'smtp:mail.example',
    'smtp://mail.example?tls=maybe',
    'smtp://mail.example?tls.rejectUnauthorized=false',
    'smtp://',
    'mail.example',
  ])
    assert.throws(() => readConfig({ SMTP_URL: text }), /SMTP_URL/, text);
  assert.match(
    printedConfig({ SMTP_URL: 'smtp://hub:hunter2@mail.example' }),
    /SMTP_URL=smtp:\/\/hub:\*\*\*@mail/,
  );
  assert.throws(
    () => readConfig({ SMTP_URL: 'smtp://hub:hunter2@mail.example?pass=hunter3' }),
    (error: ConfigError) => !error.message.includes('hunter'),
  );
});

test('whose name e-mails bear is an address, with a name or alone', () => {
  for (const text of ['a@hub.example', 'Cổng dữ liệu môi trường <no-reply@hub.example>'])
    assert.equal(readConfig({ MAIL_FROM: text }).mailFrom, text);
  for (const text of ['hub', 'a@b, c@d', 'X <a@b>, Y <c@d>', 'X\r\nBcc: c@d <a@b>', '<a@b'])
    assert.throws(() => readConfig({ MAIL_FROM: text }), /MAIL_FROM/, text);
});
