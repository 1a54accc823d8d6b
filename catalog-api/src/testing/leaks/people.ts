import { sql } from 'kysely';
import { approvalChanges } from '../../hub/approvals/standing.ts';
import { type Builder, type Client, done } from './build.ts';
import type { Person, Role, World } from './model.ts';

/** People and programs of every kind, with random roles in random organizations. */
export async function buildPeople(builder: Builder, client: Client, world: World): Promise<Person[]> {
  const { random } = builder;
  const people: Person[] = [
    { name: 'anonymous', headers: {}, roles: [], approved: [], blocked: false, writes: true },
  ];
  const plain = { approved: [] as number[], blocked: false, writes: true };
  const somewhere = () => random.pick(world.organizations).slug;

  async function signedIn(name: string, roles: Role[]): Promise<Person & { id: string }> {
    const token = await builder.issuer.accessToken({
      sub: name,
      roles: roles.flatMap(({ role, organization }) => (organization === null ? [role] : [])),
      groups: roles.flatMap(({ role, organization }) =>
        organization === null ? [] : [`/${organization}/${role}`],
      ),
    });
    const headers = { authorization: `Bearer ${token}` };
    const me = await done<{ person: { id: string } }>(client.read('/api/v1/me', headers));
    const person = { ...plain, name, headers, roles, id: me.person.id };
    people.push(person);
    return person;
  }

  async function ownKey(name: string, owner: Person, scopes: string[], roles: Role[]) {
    const made = await done<{ key: string; id: string }>(
      client.call('POST', '/api/v1/keys', { name, scopes }, { ...owner.headers, 'x-api-key': '' }),
    );
    const headers = { 'x-api-key': made.key };
    const person = { name, headers, roles, approved: [] as number[], blocked: false, writes: false };
    people.push(person);
    return Object.assign(person, { keyId: made.id });
  }

  /** As owners do; how, their own tests show. */
  async function approve(
    { id }: { id: string },
    datasets: number[],
    { state, key: keyId, expired }: { state: string; key?: string; expired?: true },
  ): Promise<void> {
    for (const index of datasets)
      await builder.hub.engines.database.query(sql`
        insert into access_request (id, dataset_id, person_id, key_id, purpose, state, expires_at)
        values (gen_random_uuid(), ${world.datasets[index]?.id}, ${id}, ${keyId ?? null}, 'to be seen', ${state},
          ${expired ? '2026-01-01T00:00:00Z' : null})`);
    await builder.hub.engines.database.notify(approvalChanges, id);
  }

  async function key(name: string, role: Role): Promise<Person> {
    const made = await done<{ key: string }>(
      client.call('POST', '/api/v1/keys', {
        name,
        role: role.role,
        ...(role.organization && { organization: role.organization }),
      }),
    );
    const person = { ...plain, name, headers: { 'x-api-key': made.key }, roles: [role] };
    people.push(person);
    return person;
  }

  await signedIn('reader', []);
  await signedIn('developer', [{ role: 'developer', organization: null }]);
  await signedIn('administrator', [{ role: 'admin', organization: null }]);
  for (const role of ['steward', 'reviewer', 'admin', 'survey-officer', 'respondent'])
    await signedIn(`a ${role}`, [{ role, organization: somewhere() }]);
  for (let i = 1; i <= 5; i++) {
    const roles = Array.from({ length: 1 + random.below(3) }, () => ({
      role: random.pick(['steward', 'reviewer', 'admin', 'survey-officer', 'respondent', 'developer']),
      organization: somewhere(),
    }));
    await signedIn(`somebody ${i}`, roles);
  }
  const suspended = await signedIn('suspended', [{ role: 'steward', organization: 'ministry' }]);
  await done(client.call('PUT', `/api/v1/people/${suspended.id}/suspension`, { reason: 'left' }));
  suspended.blocked = true;

  const keeper = await signedIn('keeper of keys', [{ role: 'steward', organization: somewhere() }]);
  await ownKey('key to read as anybody', keeper, ['read'], []);
  await ownKey('key to read as its owner', keeper, ['read:own'], keeper.roles);
  const guest = await signedIn('guest', []);
  guest.approved = random.some(world.datasets, 8).map(({ index }) => index);
  await approve(guest, guest.approved, { state: 'approved' });
  const passed = await signedIn('guest of before', []);
  const before = random.some(world.datasets, 8).map(({ index }) => index);
  await approve(passed, before.slice(0, 2), { state: 'waiting' });
  await approve(passed, before.slice(2, 4), { state: 'refused' });
  await approve(passed, before.slice(4, 6), { state: 'ended' });
  await approve(passed, before.slice(6), { state: 'approved', expired: true });
  const maker = await signedIn('maker of an application', [{ role: 'developer', organization: null }]);
  const application = await ownKey('key of an application', maker, ['read'], []);
  application.approved = random.some(world.datasets, 8).map(({ index }) => index);
  await approve(maker, application.approved, { state: 'approved', key: application.keyId });

  await key('key of a steward', { role: 'steward', organization: somewhere() });
  await key('key of a steward of all', { role: 'steward', organization: null });
  await key('key of a harvester', { role: 'harvester', organization: somewhere() });
  await key('key of a survey officer', { role: 'survey-officer', organization: somewhere() });
  for (const name of ['revoked key', 'expired key']) {
    const person = await key(name, { role: 'admin', organization: null });
    const prefix = person.headers['x-api-key']?.split('_').slice(0, 2).join('_') ?? '';
    if (name === 'revoked key') await done(client.call('DELETE', `/api/v1/keys/${prefix}`));
    else
      await builder.hub.engines.database.query(
        sql`update api_key set expires_at = now() - interval '1 second' where prefix = ${prefix}`,
      );
    person.blocked = true;
  }
  return people;
}
