import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../docker/keycloak/envhub-realm.json');

export interface RealmPlace {
  /** Where people open the portal. */
  publicUrl: string;
  /** Where Keycloak reaches the API. */
  apiUrl: string;
}

/** People of the realm for tests; the password of each is what `testPassword` says. */
export const testPeople = [
  { username: 'quan-tri', firstName: 'Trần Quản', lastName: 'Trị', roles: ['admin'], groups: [] },
  { username: 'can-bo', firstName: 'Lê Cán', lastName: 'Bộ', roles: [], groups: ['/cuc-moi-truong/steward'] },
  {
    username: 'nguoi-duyet',
    firstName: 'Phạm',
    lastName: 'Duyệt',
    roles: [],
    groups: ['/cuc-moi-truong/reviewer'],
  },
  {
    username: 'lap-trinh',
    firstName: 'Trình',
    lastName: 'Hoàng Lập',
    roles: [],
    groups: ['/nowhere/steward'],
  },
];

export const testPassword = (username: string) => `${username} has a long password`;

/**
 * The realm of production with people in it, and with the grant by which a test signs in without a browser.
 * @param name of the realm: one for each test, so that none is in the way of another
 */
export function testRealm(name: string, { publicUrl, apiUrl }: RealmPlace): Record<string, unknown> {
  const text = readFileSync(file, 'utf8')
    .replace(/\$\{PUBLIC_URL\}/g, publicUrl)
    .replace(/\$\{API_URL\}/g, apiUrl)
    .replaceAll('default-roles-envhub', `default-roles-${name}`);
  const realm = JSON.parse(text) as {
    clients: Record<string, unknown>[];
    groups: { name: string; subGroups: { name: string }[] }[];
  };
  return {
    ...realm,
    realm: name,
    sslRequired: 'none',
    groups: [...realm.groups, { name: 'nowhere', subGroups: [{ name: 'steward' }] }],
    clients: realm.clients.map((client) => ({ ...client, directAccessGrantsEnabled: true })),
    users: testPeople.map(({ username, firstName, lastName, roles, groups }) => ({
      username,
      firstName,
      lastName,
      email: `${username}@example.org`,
      emailVerified: true,
      enabled: true,
      credentials: [{ type: 'password', value: testPassword(username), temporary: false }],
      realmRoles: [`default-roles-${name}`, ...roles],
      groups,
    })),
  };
}
