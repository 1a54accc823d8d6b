import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { testEngines } from '../database/testing.ts';
import { type Answer, clientOf } from '../testing/client.ts';
import { startTestHub, type TestHub } from '../testing/hub.ts';
import { startTestIssuer, type TestClaims, type TestIssuer } from '../testing/issuer.ts';
import { headerOf, startSmtpServer } from './mail/testing.ts';

type Page = Schemas['NotificationPage'];
type Settings = Schemas['NotificationSettings'];

const address = '/api/v1/notifications';

for (const { name: engine } of testEngines)
  describe(`what people hear (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let mailServer: Awaited<ReturnType<typeof startSmtpServer>>;
    let hub: TestHub;
    let admin: ReturnType<typeof clientOf>;
    before(async () => {
      issuer = await startTestIssuer();
      mailServer = await startSmtpServer();
      const smtpUrl = `smtp://127.0.0.1:${mailServer.port}`;
      hub = await startTestHub({ issuer: issuer.url, database: engine, smtpUrl });
      admin = clientOf(hub);
      const parent = await admin.organization('ministry');
      await admin.call('POST', '/api/v1/organizations', {
        slug: 'centre',
        name: { vi: 'Trung tâm' },
        parent,
      });
    });
    after(async () => {
      await hub?.close();
      await mailServer?.close();
      await issuer?.close();
    });

    async function somebody(claims: TestClaims & { sub: string }) {
      const authorization = `Bearer ${await issuer.accessToken(claims)}`;
      const call = <T = Record<string, unknown>>(
        method: string,
        path: string,
        body?: unknown,
      ): Promise<Answer<T>> => admin.call<T>(method, path, body, { authorization, 'x-api-key': '' });
      const me = await call<Schemas['Me']>('GET', '/api/v1/me');
      assert.equal(me.status, 200, JSON.stringify(me.body));
      return {
        id: me.body.person?.id ?? '',
        call,
        async heard(query = '?unread=true'): Promise<string[]> {
          const { status, body } = await call<Page>('GET', address + query);
          assert.equal(status, 200, JSON.stringify(body));
          return body.items.map(({ title, text }) => `${title.en}${text ? ` / ${text.en}` : ''}`);
        },
      };
    }
    const mailsTo = (name: string) =>
      mailServer.received
        .filter(({ to }) => to[0]?.startsWith(`${name}@`))
        .map(({ source }) => headerOf(source, 'Subject'));

    test('a dataset’s way through review is told to those whose turn it is', async () => {
      const hoa = await somebody({ sub: 'hoa', name: 'Hoa', groups: ['/centre/steward'] });
      const minh = await somebody({ sub: 'minh', name: 'Minh', groups: ['/ministry/reviewer'] });
      const lan = await somebody({ sub: 'lan', name: 'Lan', groups: ['/centre/reviewer'] });
      const stranger = await somebody({ sub: 'stranger' });
      const made = await hoa.call<{ id: string; slug: string }>('POST', '/api/v1/datasets', {
        organization: 'centre',
        dataset: { title: { vi: 'Nước mặt', en: 'Surface water' } },
      });
      const move = async (who: typeof hoa, to: string, comment?: string) => {
        const path = `/api/v1/datasets/${made.body.id}/transitions`;
        const moved = await who.call('POST', path, { to, ...(comment && { comment }) });
        assert.equal(moved.status, 200, JSON.stringify(moved.body));
      };
      await move(hoa, 'in-review');
      const waits = ['Waits for your review: Surface water / Submitted by Hoa.'];
      assert.deepEqual([await minh.heard(), await lan.heard()], [waits, waits]);
      assert.deepEqual([await hoa.heard(), await stranger.heard()], [[], []]);

      await move(minh, 'draft', 'The unit is missing');
      assert.deepEqual(await hoa.heard(), ['Returned: Surface water / Minh: “The unit is missing”']);
      assert.deepEqual([await minh.heard(), await lan.heard()], [[], []], 'nobody need look any more');

      await move(hoa, 'in-review');
      await move(lan, 'published');
      const { body } = await hoa.call<Page>('GET', `${address}?kind=dataset-approved`);
      assert.deepEqual([body.items[0]?.link, body.unread, body.total], [`/datasets/${made.body.slug}`, 2, 1]);
      await hub.mail();
      assert.deepEqual(mailsTo('hoa'), ['2 thông báo mới']);
      assert.deepEqual([mailsTo('minh'), mailsTo('lan')], [[], []]);

      const id = body.items[0]?.id ?? '';
      const mark = (read: boolean) => hoa.call<Schemas['Notification']>('PUT', `${address}/${id}`, { read });
      assert.equal((await mark(true)).body.read, true);
      assert.deepEqual(await hoa.heard('?kind=dataset-approved&unread=true'), []);
      assert.equal((await mark(false)).body.read, false);
      assert.equal((await minh.call('PUT', `${address}/${id}`, { read: true })).status, 404);
      assert.deepEqual((await hoa.call('POST', `${address}/read`, { upTo: id })).body, { unread: 0 });
    });

    test('how a harvest ended is told where it wants somebody', async () => {
      const keeper = await somebody({ sub: 'keeper', groups: ['/centre/steward'] });
      const judge = await somebody({ sub: 'judge', groups: ['/centre/reviewer'] });
      const source = {
        id: 'water',
        title: { vi: 'Nguồn nước', en: 'Water source' },
        organization: 'centre',
        source: { kind: 'csv', url: 'https://a.example/a.csv' },
        map: { preset: 'ckan' },
        load: 'dataset',
        removals: { 'hold-above': '1%' },
      };
      const put = await admin.call('PUT', '/api/v1/harvest/sources/water', source);
      assert.equal(put.status, 201, JSON.stringify(put.body));
      const run = async (titles: string[], end: object = {}) => {
        const started = await admin.call<{ id: string; leaseToken: string }>(
          'POST',
          '/api/v1/harvest/sources/water/runs',
          { claim: { worker: 'w' } },
        );
        const { id, leaseToken } = started.body;
        const entries = titles.map((title) => ({
          op: 'put',
          identifier: title,
          hash: Buffer.from(title).toString('hex').padEnd(64, '0'),
          record: { title: { vi: title } },
        }));
        const path = `/api/v1/harvest/runs/${id}`;
        const pushed = await admin.call('POST', `${path}/batches`, { leaseToken, entries });
        assert.equal(pushed.status, 200, JSON.stringify(pushed.body));
        const finished = await admin.call<{ state: string }>('POST', `${path}/finish`, {
          leaseToken,
          complete: true,
          read: titles.length,
          ...end,
        });
        assert.equal(finished.status, 200, JSON.stringify(finished.body));
        return { id, state: finished.body.state };
      };
      await run(['a', 'b']);
      assert.deepEqual(await judge.heard(), [
        'Harvested, waits for your review: Water source / 2 new or changed datasets.',
      ]);
      assert.deepEqual(await keeper.heard(), [], 'all went well');

      const problems = [{ rule: 'source', severity: 'error', message: 'The source answered HTML' }];
      await run(['a', 'b'], { failed: true, problems });
      await run(['a', 'b'], { failed: true, problems });
      assert.deepEqual(await keeper.heard(), ['Harvest failed: Water source / The source answered HTML']);
      const page = await keeper.call<Page>('GET', address);
      assert.equal(page.body.items[0]?.times, 2);

      const held = await run(['a']);
      assert.equal(held.state, 'held');
      assert.equal(
        (await keeper.heard())[0],
        'Removals wait for you: Water source / 1 record is gone at the source and kept until somebody decides.',
      );
      await admin.call('POST', `/api/v1/harvest/runs/${held.id}/removals`, { apply: false });
      assert.equal((await keeper.heard()).length, 1);
    });

    test('whose roles change hears of it, and who is shut out gets one last mail', async () => {
      const person = await somebody({ sub: 'dung', name: 'Dũng' });
      const granted = await admin.call<{ id: string }>('POST', `/api/v1/people/${person.id}/roles`, {
        role: 'steward',
        organization: 'centre',
      });
      assert.equal(granted.status, 201, JSON.stringify(granted.body));
      await admin.call('DELETE', `/api/v1/people/${person.id}/roles/${granted.body.id}`);
      assert.deepEqual(
        (await person.heard()).map((said) => said.replace(/ By .*/, '')),
        [
          'Your roles have changed / Removed: data steward (Trung tâm).',
          'Your roles have changed / Added: data steward (Trung tâm).',
        ],
      );
      await admin.call('PUT', `/api/v1/people/${person.id}/suspension`, { reason: 'left' });
      await hub.mail();
      assert.deepEqual(mailsTo('dung'), ['3 thông báo mới']);
    });

    test('people choose what they hear; the link of a mail stops mails and needs a press of a button', async () => {
      const person = await somebody({ sub: 'chi', name: 'Chi', groups: ['/ministry/reviewer'] });
      const before = (await person.call<Settings>('GET', `${address}/settings`)).body;
      assert.deepEqual(
        [before.language, before.email, before.mail, before.mailWorks],
        ['vi', 'chi@example.org', true, true],
      );
      assert.equal(before.kinds.find(({ kind }) => kind === 'dataset-submitted')?.channel, 'mail');
      assert.equal(before.kinds.find(({ kind }) => kind === 'account-suspended')?.always, true);
      const put = await person.call<Settings>('PUT', `${address}/settings`, {
        language: 'en',
        kinds: { 'run-failed': 'off' },
      });
      assert.deepEqual([put.status, put.body.language], [200, 'en']);
      assert.equal(put.body.kinds.find(({ kind }) => kind === 'run-failed')?.channel, 'off');
      assert.equal((await person.call('PUT', `${address}/settings`, { kinds: { x: 'off' } })).status, 400);
      const { body: me } = await person.call<Schemas['Me']>('GET', '/api/v1/me');
      assert.equal(me.language, 'en');

      const owner = (await admin.call<{ id: string }>('GET', '/api/v1/organizations/ministry')).body.id;
      assert.ok(owner);
      await admin.dataset('ministry', { title: { vi: 'Tiếng ồn', en: 'Noise' } }, 'in-review');
      await hub.mail();
      const mail = mailServer.received.find(({ to }) => to[0] === 'chi@example.org');
      assert.equal(headerOf(mail?.source ?? '', 'Subject'), 'Waits for your review: Noise');
      const link = new URL(headerOf(mail?.source ?? '', 'List-Unsubscribe').slice(1, -1));
      assert.equal(link.origin, 'http://hub.example');

      const visit = (init?: RequestInit, path = link.pathname + link.search) => fetch(hub.url + path, init);
      const page = await visit();
      assert.equal(page.status, 200);
      assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'self'/);
      assert.match(await page.text(), /<form method="post">/);
      const mails = async () => (await person.call<Settings>('GET', `${address}/settings`)).body.mail;
      assert.equal(await mails(), true, 'opening it stops nothing');
      const pressed = {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      };
      assert.equal((await visit(pressed, `${link.pathname}?token=wrong`)).status, 404);
      assert.equal((await visit(pressed)).status, 200);
      assert.equal(await mails(), false);
      assert.equal(
        (await person.call<Settings>('PUT', `${address}/settings`, { mail: true })).body.mail,
        true,
      );
    });

    test('administrators see the mails, and nobody else', async () => {
      const person = await somebody({ sub: 'curious', groups: ['/ministry/reviewer'] });
      const { body } = await admin.call<{ items: Schemas['Mail'][]; total: number }>(
        'GET',
        `${address}/mails?state=sent&limit=1`,
      );
      assert.ok(body.total > 1);
      assert.deepEqual([body.items[0]?.state, body.items[0]?.attempts], ['sent', 1]);
      const retried = await admin.call('POST', `${address}/mails/${body.items[0]?.id}/retry`);
      assert.deepEqual([retried.status, retried.body.code], [409, 'mail-not-failed']);
      assert.equal((await person.call('GET', `${address}/mails`)).status, 403);
      assert.equal((await person.call('POST', `${address}/mails/${body.items[0]?.id}/retry`)).status, 403);
    });

    test('neither keys nor strangers have notifications', async () => {
      for (const path of [address, `${address}/settings`]) {
        assert.equal((await admin.call('GET', path)).status, 403);
        assert.equal((await admin.read(path)).status, 401);
      }
    });
  });
