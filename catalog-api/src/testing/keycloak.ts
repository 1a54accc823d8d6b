import { createHash, randomBytes } from 'node:crypto';
import { type RealmPlace, testPassword, testRealm } from './keycloak-realm.ts';

/** Tokens of a person at a Keycloak. */
export interface KeycloakTokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
}

/** A hub may be told of a realm that is yet to be made. */
export const newRealmName = () => `test-${randomBytes(5).toString('hex')}`;

/**
 * A realm of its own at a running Keycloak, made as production's is, for one test.
 * @param url of Keycloak, whose administrator is admin with the password admin
 */
export async function createTestRealm(url: string, place: RealmPlace, name = newRealmName()) {
  const form = (values: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(values) });

  async function admin<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const signedIn = await fetch(
      `${url}/realms/master/protocol/openid-connect/token`,
      form({ grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' }),
    );
    const { access_token: token } = (await signedIn.json()) as KeycloakTokens;
    const reply = await fetch(`${url}/admin${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  await admin('POST', '/realms', testRealm(name, place));
  const issuer = `${url}/realms/${name}`;
  const endpoint = `${issuer}/protocol/openid-connect`;

  return {
    name,
    issuer,
    admin: <T = unknown>(method: string, path: string, body?: unknown) =>
      admin<T>(method, `/realms/${name}${path}`, body),
    /** Signs a person in, in a session of its own. */
    async signIn(username: string, client = 'envhub-portal'): Promise<KeycloakTokens> {
      const reply = await fetch(
        `${endpoint}/token`,
        form({
          grant_type: 'password',
          client_id: client,
          username,
          password: testPassword(username),
          scope: 'openid',
        }),
      );
      if (!reply.ok) throw new Error(`${username} was not signed in: ${await reply.text()}`);
      return (await reply.json()) as KeycloakTokens;
    },
    /** A browser at the login page, which keeps cookies. */
    browser() {
      const cookies = new Map<string, string>();
      const verifier = randomBytes(32).toString('base64url');
      const redirect = `${place.publicUrl}/silent-sign-in.html`;
      async function ask(address: string, values?: Record<string, string>): Promise<Response> {
        const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
        const reply = await fetch(address, {
          redirect: 'manual',
          headers: { cookie },
          ...(values && form(values)),
        });
        for (const line of reply.headers.getSetCookie()) {
          const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(key, value);
        }
        return reply;
      }
      return {
        /** By the form where Keycloak shows it, else by the session it knows. */
        async signIn(username: string, more: Record<string, string> = {}): Promise<KeycloakTokens> {
          const query = new URLSearchParams({
            client_id: 'envhub-portal',
            redirect_uri: redirect,
            response_type: 'code',
            scope: 'openid',
            code_challenge: createHash('sha256').update(verifier).digest('base64url'),
            code_challenge_method: 'S256',
            ...more,
          });
          let reply = await ask(`${endpoint}/auth?${query}`);
          if (reply.status === 200) {
            const action = /action="([^"]+)"/.exec(await reply.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
            reply = await ask(action, { username, password: testPassword(username) });
          }
          const code = new URL(reply.headers.get('location') ?? '', url).searchParams.get('code') ?? '';
          const taken = await ask(`${endpoint}/token`, {
            grant_type: 'authorization_code',
            client_id: 'envhub-portal',
            redirect_uri: redirect,
            code,
            code_verifier: verifier,
          });
          if (!taken.ok) throw new Error(`${username} was not signed in: ${await taken.text()}`);
          return (await taken.json()) as KeycloakTokens;
        },
      };
    },
    refresh: (token: string) =>
      fetch(
        `${endpoint}/token`,
        form({ grant_type: 'refresh_token', client_id: 'envhub-portal', refresh_token: token }),
      ),
    /** Ends the session of a refresh token, of which Keycloak tells the hub. */
    signOut: (token: string) =>
      fetch(`${endpoint}/logout`, form({ client_id: 'envhub-portal', refresh_token: token })),
    close: () => admin('DELETE', `/realms/${name}`),
  };
}

export type TestRealm = Awaited<ReturnType<typeof createTestRealm>>;
