import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Actor } from '../../access/actor.ts';
import type { Database } from '../../database/index.ts';
import { eachDatabase, missing } from '../../database/testing.ts';
import { createCentre } from '../centre.ts';
import { post } from '../post.ts';
import { settingsStore } from '../settings.ts';
import { peopleOf } from '../testing.ts';
import { createDigests } from './digests.ts';
import { outboxStore } from './outbox.ts';
import { createSender } from './sender.ts';
import { createSmtp } from './smtp.ts';
import { headerOf, partOf, startSilentServer, startSmtpServer } from './testing.ts';

const log = pino({ level: 'silent' });
const publicUrl = 'https://hub.example';
const patience = { silence: 300, whole: 2000 };
type Person = Actor & { personId: string };

eachDatabase('e-mail', (engine) => {
  let database: Database;
  let people: ReturnType<typeof peopleOf>;
  const open: { close(): unknown }[] = [];
  before(async () => {
    database = await engine.open();
    people = peopleOf(database);
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query(sql`delete from notification`);
    await database.query(sql`delete from mail`);
  });
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });

  const opened = <T extends { close(): unknown }>(one: T): T => {
    open.push(one);
    return one;
  };
  const happen = (person: Person, subject = 'service:1', vi = 'Quan trắc không khí') =>
    database.transaction((transaction) =>
      post(transaction, {
        to: { person: person.personId },
        kind: 'service-down',
        subject,
        link: '/services/air',
        parameters: { service: { vi, en: 'Air' }, since: '2026-11-25T07:00:00Z' },
      }),
    );
  const digests = (gathering = { delay: 0, apart: 0 }) => createDigests({ database, publicUrl, gathering });
  const gathered = async (...persons: Person[]) => {
    for (const person of persons) await happen(person);
    assert.equal(await digests().gather(), persons.length);
  };
  const senderTo = (port: number, more: { query?: string; ca?: string; scheme?: string } = {}) => {
    const url = `${more.scheme ?? 'smtp'}://127.0.0.1:${port}${more.query ?? ''}`;
    const from = 'EnvHub <no-reply@hub.example>';
    const smtp = opened(createSmtp({ url, from, patience, ...(more.ca && { ca: more.ca }) }));
    return createSender({ database, send: smtp.send, log });
  };
  const mails = async () => (await outboxStore.list(database, { limit: 100 })).rows;
  const states = async () => (await mails()).map(({ state }) => state).sort();
  /** As if all pauses and leases were over. */
  const later = () =>
    database.query(sql`update mail set next_at = now(), lease_until = now() - interval '1 second'`);

  test('what happened is told once, by a mail in the person’s language', async () => {
    const server = opened(await startSmtpServer());
    const person = await people.person('hoa', { language: 'en' });
    await happen(person);
    assert.equal(await digests({ delay: 60, apart: 0 }).gather(), 0, 'it waits for more');
    assert.equal(await digests().gather(), 1);
    assert.equal(await digests().gather(), 0);
    const sender = senderTo(server.port);
    assert.equal(await sender.run(), 1);
    assert.equal(await sender.run(), 0);
    const [mail] = server.received;
    assert.deepEqual(mail?.to, ['hoa@mail.example']);
    assert.equal(mail.from, 'no-reply@hub.example');
    assert.equal(headerOf(mail.source, 'Subject'), 'Does not answer: Air');
    assert.equal(headerOf(mail.source, 'From'), 'EnvHub <no-reply@hub.example>');
    assert.equal(headerOf(mail.source, 'Auto-Submitted'), 'auto-generated');
    assert.equal(headerOf(mail.source, 'List-Unsubscribe-Post'), 'List-Unsubscribe=One-Click');
    const [row] = await mails();
    assert.equal(headerOf(mail.source, 'Message-ID'), `<${row?.id}@hub.example>`);
    assert.match(
      partOf(mail.source, 'text/plain'),
      /Dear hoa,[\s\S]*https:\/\/hub\.example\/en\/services\/air/,
    );
    assert.match(partOf(mail.source, 'text/html'), /<a href="https:\/\/hub\.example\/en\/services\/air">/);
    assert.deepEqual([row?.state, row?.content, row?.last_error], ['sent', null, null]);
  });

  test('a hundred events are one mail, and the next comes some time after', async () => {
    const server = opened(await startSmtpServer());
    const person = await people.person('busy');
    for (let i = 0; i < 100; i++) await happen(person, `service:${i}`);
    assert.equal(await digests().gather(), 1);
    await happen(person, 'service:later');
    assert.equal(await digests({ delay: 0, apart: 600 }).gather(), 0);
    assert.equal(await senderTo(server.port).run(), 1);
    assert.equal(headerOf(server.received[0]?.source ?? '', 'Subject'), '100 thông báo mới');
    await database.query(sql`update mail set created_at = now() - interval '11 minutes'`);
    assert.equal(await digests({ delay: 0, apart: 600 }).gather(), 1);
  });

  test('nobody is told by mail of what was read, chosen otherwise, told already, or long ago', async () => {
    const [reader, chooser, off, nowhere, again, late] = await Promise.all(
      ['reader', 'chooser', 'off', 'nowhere', 'again', 'late'].map((name) =>
        people.person(name, name === 'nowhere' ? { email: null } : {}),
      ),
    );
    assert.ok(reader && chooser && off && nowhere && again && late);
    await happen(reader);
    await createCentre({ database }).markAll(reader, undefined);
    await settingsStore.change(database, chooser.personId, { kinds: { 'service-down': 'hub' } });
    await settingsStore.change(database, off.personId, { mail: false });
    for (const person of [chooser, off, nowhere, again]) await happen(person);
    assert.equal(await digests().gather(), 1, 'the one of whom nothing is said');
    // The same trouble goes on, and was not looked at.
    await happen(again);
    await happen(late);
    await database.query(
      sql`update notification set at = now() - interval '2 days' where person_id = ${late.personId}`,
    );
    assert.equal(await digests().gather(), 0);
  });

  test('whoever is suspended hears of that alone', async () => {
    const server = opened(await startSmtpServer());
    const person = await people.person('shut-out');
    await happen(person);
    await people.suspend(person);
    await database.transaction((transaction) =>
      post(transaction, {
        to: { person: person.personId },
        kind: 'account-suspended',
        subject: 'account',
        link: '/workspace/account',
        parameters: {},
      }),
    );
    assert.equal(await digests().gather(), 1);
    await senderTo(server.port).run();
    assert.equal(headerOf(server.received[0]?.source ?? '', 'Subject'), 'Tài khoản của bạn đã bị tạm khoá');
  });

  test('a name cannot add recipients or headers', async () => {
    const server = opened(await startSmtpServer());
    const person = await people.person('evil\r\nBcc: all@mail.example', { email: 'evil@mail.example' });
    await happen(person, 'service:1', 'X\r\nBcc: all@mail.example\r\n\r\nbody');
    await digests().gather();
    await senderTo(server.port).run();
    const [mail] = server.received;
    assert.deepEqual(mail?.to, ['evil@mail.example']);
    assert.equal(headerOf(mail.source, 'Bcc'), '');
    assert.match(headerOf(mail.source, 'Subject'), /X Bcc: all@mail\.example body$/);
    const strange = await people.person('strange', { email: 'a@mail.example, all@mail.example' });
    await gathered(strange);
    await senderTo(server.port).run();
    assert.equal(server.received.length, 1);
  });

  test('a server that is away is tried later, and loses nothing', async () => {
    const gone = await startSmtpServer();
    await gone.close();
    const [a, b] = [await people.person('a'), await people.person('b')];
    await gathered(a, b);
    const sender = senderTo(gone.port);
    assert.equal(await sender.run(), 1, 'the second would fare alike');
    const tried = (await mails()).find(({ attempts }) => attempts > 0);
    assert.deepEqual([tried?.state, tried?.attempts], ['waiting', 1]);
    assert.match(tried?.last_error ?? '', /ECONNREFUSED/);
    // It is not tried again before its pause is over; the other is.
    assert.equal(await sender.run(), 1);
    assert.equal(await sender.run(), 0);
    await later();
    const back = opened(await startSmtpServer({}, gone.port));
    assert.equal(await sender.run(), 2);
    assert.deepEqual(back.received.map(({ to }) => to[0]).sort(), ['a@mail.example', 'b@mail.example']);
    assert.deepEqual(await states(), ['sent', 'sent']);
  });

  test('a server that hangs holds up nothing for long', async () => {
    const silent = opened(await startSilentServer());
    await gathered(await people.person('patient'));
    assert.equal(await senderTo(silent.port).run(), 1);
    assert.equal(silent.asked(), 1);
    const [mail] = await mails();
    assert.deepEqual([mail?.state, mail?.attempts], ['waiting', 1]);
    assert.match(mail?.last_error ?? '', /[Gg]reeting|[Tt]ime/);
  });

  test('a server that stops answering half way is tried again', async () => {
    const server = opened(
      await startSmtpServer({ onData: (stream) => void stream.resume(), closeTimeout: 10 }),
    );
    await gathered(await people.person('half'));
    assert.equal(await senderTo(server.port).run(), 1);
    assert.deepEqual(await states(), ['waiting']);
  });

  test('what a server refuses for good is a dead letter that can be tried again; the others go on', async () => {
    const refusing = (responseCode: number) =>
      startSmtpServer({
        onRcptTo: ({ address }, _session, done) =>
          done(
            address.startsWith('gone@')
              ? Object.assign(new Error('no such mailbox'), { responseCode })
              : null,
          ),
      });
    const server = opened(await refusing(550));
    await gathered(await people.person('gone'), await people.person('there'));
    const sender = senderTo(server.port);
    assert.equal(await sender.run(), 2);
    assert.deepEqual(await states(), ['failed', 'sent']);
    const dead = (await outboxStore.list(database, { limit: 10, state: 'failed' })).rows[0];
    assert.match(dead?.last_error ?? '', /no such mailbox/);
    await later();
    assert.equal(await sender.run(), 0);
    const sent = (await mails()).find(({ state }) => state === 'sent');
    await assert.rejects(outboxStore.retry(database, sent?.id ?? ''), { code: 'mail-not-failed' });
    await outboxStore.retry(database, dead?.id ?? '');

    const hesitating = opened(await refusing(451));
    assert.equal(await senderTo(hesitating.port).run(), 1);
    assert.deepEqual(await states(), ['sent', 'waiting']);
    // After a dozen attempts it is given up.
    await database.query(sql`update mail set attempts = 11 where state = 'waiting'`);
    await later();
    await senderTo(hesitating.port).run();
    assert.deepEqual(await states(), ['failed', 'sent']);
  });

  test('each is sent once, though several processes send', async () => {
    const server = opened(await startSmtpServer());
    const persons = await Promise.all(Array.from({ length: 20 }, (_, i) => people.person(`many${i}`)));
    await gathered(...persons);
    const tried = await Promise.all([1, 2, 3].map(() => senderTo(server.port).run()));
    assert.equal(
      tried.reduce((sum, n) => sum + n, 0),
      20,
    );
    assert.equal(server.received.length, 20);
    assert.equal(new Set(server.received.map(({ to }) => to[0])).size, 20);
  });

  test('what a process that died had taken, another sends', async () => {
    const server = opened(await startSmtpServer());
    await gathered(await people.person('orphan'));
    assert.ok(await outboxStore.take(database));
    const other = senderTo(server.port);
    assert.equal(await other.run(), 0, 'it may be at it still');
    await later();
    assert.equal(await other.run(), 1);
    assert.equal(server.received.length, 1);
  });

  test('stopping breaks off, and the mail waits', async () => {
    const silent = opened(await startSilentServer());
    await gathered(await people.person('stopped'));
    const smtp = opened(createSmtp({ url: `smtp://127.0.0.1:${silent.port}`, from: 'a@hub.example' }));
    const sender = createSender({ database, send: smtp.send, log });
    const running = sender.run();
    sender.stop();
    await running;
    assert.deepEqual(await states(), ['waiting']);
  });

  test('two processes that gather write one mail', async () => {
    const person = await people.person('gathered');
    await happen(person);
    const written = await Promise.all([digests().gather(), digests().gather()]);
    assert.deepEqual(written.sort(), [0, 1]);
  });

  test('the link of a mail stops the mails, and nobody else’s', async () => {
    const [one, other] = [await people.person('stops'), await people.person('goes-on')];
    await gathered(one, other);
    const row = (await mails()).find(({ recipient }) => recipient.startsWith('stops'));
    const token = new URL(row?.content?.unsubscribe ?? '').searchParams.get('token') ?? '';
    assert.equal(await settingsStore.unsubscribe(database, `${token}x`), undefined);
    assert.equal(await settingsStore.unsubscribe(database, token), one.personId);
    await happen(one, 'service:2');
    await happen(other, 'service:2');
    assert.equal(await digests().gather(), 1);
  });

  describe('TLS', () => {
    test('a server whose certificate nobody signed gets nothing, though it asks for TLS', async () => {
      const server = opened(await startSmtpServer({ secure: true }));
      await gathered(await people.person('untrusting'));
      await senderTo(server.port, { scheme: 'smtps' }).run();
      assert.equal(server.received.length, 0);
      assert.match((await mails())[0]?.last_error ?? '', /certificate/);
    });

    test('where TLS is wanted and not offered, or not to be trusted, nothing is sent', async () => {
      for (const disabledCommands of [['STARTTLS'], []]) {
        const server = opened(await startSmtpServer({ disabledCommands }));
        await database.query(sql`delete from mail`);
        await gathered(await people.person('wanting'));
        await senderTo(server.port, { query: '?tls=required' }).run();
        assert.equal(server.received.length, 0);
        assert.deepEqual(await states(), ['waiting']);
      }
    });

    const pair = certificate();
    if (!pair) missing('STARTTLS', 'openssl');
    else
      test('STARTTLS and a password', async () => {
        const logins: string[] = [];
        const server = opened(
          await startSmtpServer({
            disabledCommands: [],
            authOptional: false,
            ...pair,
            onAuth({ username, password }, session, done) {
              logins.push(`${username} ${password} ${session.secure}`);
              done(null, { user: username });
            },
          }),
        );
        await gathered(await people.person('secret'));
        const url = `smtp://hub%40mail.example:p%3Fw@127.0.0.1:${server.port}?tls=required`;
        const smtp = opened(createSmtp({ url, from: 'a@hub.example', patience, ca: pair.cert }));
        await createSender({ database, send: smtp.send, log }).run();
        assert.deepEqual(
          server.received.map(({ secure }) => secure),
          [true],
          (await mails())[0]?.last_error ?? '',
        );
        assert.deepEqual(logins, ['hub@mail.example p?w true']);
      });
  });
});

/** A certificate of this machine that is its own authority. */
function certificate(): { key: string; cert: string } | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-tls-'));
  const file = (name: string) => path.join(folder, name);
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject].concat([
        '-keyout',
        file('key.pem'),
        '-out',
        file('cert.pem'),
      ]),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(file('key.pem'), 'utf8'), cert: readFileSync(file('cert.pem'), 'utf8') };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
