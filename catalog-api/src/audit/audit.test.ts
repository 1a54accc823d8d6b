import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';

interface Event {
  id: number;
  at: string;
  actor: string;
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string | null;
  organization: { slug: string } | null;
  requestId: string | null;
  address: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  details: Record<string, unknown>;
}

interface Page {
  items: Event[];
  total: number;
  totalIsLeast: boolean;
  next: string | null;
}

eachHub('the audit log', (start) => {
  let hub: TestHub;
  before(async () => {
    hub = await start();
  });
  after(() => hub.close());

  test('tells who did what, when, from where', async () => {
    const { call, organization, key } = clientOf(hub);
    await organization('audited', { vi: 'Cơ quan được ghi', en: 'Audited agency' });
    const steward = await key('steward', 'audited');
    const made = await call<{ id: string }>(
      'POST',
      '/api/v1/datasets',
      { organization: 'audited', dataset: { title: { vi: 'Nước mặt' } } },
      { 'x-api-key': steward, 'x-request-id': 'request-of-the-test' },
    );
    assert.equal(made.status, 201);
    const { body } = await call<Page>('GET', `/api/v1/audit?subject=${made.body.id}`);
    const [event] = body.items;
    assert.ok(event);
    assert.equal(event.action, 'dataset.create');
    assert.equal(event.requestId, 'request-of-the-test');
    assert.equal(event.actorName, 'a steward');
    assert.match(event.address ?? '', /127\.0\.0\.1$/);
    const verified = await call('GET', '/api/v1/audit/verification');
    assert.equal(verified.status, 200);
    assert.equal((verified.body as { broken: unknown }).broken, null, JSON.stringify(verified.body));
    assert.equal((verified.body as { next: unknown }).next, null);
    const csv = await call<string>('GET', '/api/v1/audit/export');
    assert.match(String(csv.body), /request-of-the-test/);
    assert.equal((await call('GET', '/api/v1/audit/anchor')).status, 200);
    const found = await call<Page>('GET', '/api/v1/audit?q=steward&limit=1&from=2020-01-01T00:00:00Z');
    assert.ok(found.body.total > 0);
  });
});
