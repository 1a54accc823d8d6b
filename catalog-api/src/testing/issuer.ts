import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What a token says besides what every one of them says. */
export interface TestClaims extends JWTPayload {
  name?: string;
  email?: string;
  roles?: string[];
  /** `/organization-slug/role` */
  groups?: string[];
}

interface Signed {
  header?: Record<string, unknown>;
  /** The key it names, of those that the issuer has or had. */
  kid?: string;
  key?: CryptoKey | Uint8Array;
}

/**
 * A small OpenID Connect issuer on a free port: metadata, keys, and tokens as Keycloak makes them. It signs
 * whomever in, so it is for tests alone.
 */
export async function startTestIssuer() {
  const pairs = new Map<string, Awaited<ReturnType<typeof generateKeyPair>>>();
  let published: string[] = [];
  const state = { away: false, requests: 0 };
  let address = '';

  async function newKey(kid: string): Promise<void> {
    pairs.set(kid, await generateKeyPair('ES256', { extractable: true }));
    published.push(kid);
  }
  await newKey('first');

  const server = createServer(async (request, response) => {
    state.requests++;
    if (state.away) {
      response.destroy();
      return;
    }
    const isKeys = request.url === '/keys';
    const keys = await Promise.all(
      published.map(async (kid) => ({
        ...(await exportJWK((pairs.get(kid) as { publicKey: CryptoKey }).publicKey)),
        kid,
        use: 'sig',
        alg: 'ES256',
      })),
    );
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: address, jwks_uri: `${address}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function sign(payload: JWTPayload, { header = {}, kid, key }: Signed = {}): Promise<string> {
    const named = kid ?? published.at(-1) ?? '';
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', kid: named, typ: 'JWT', ...header })
      .sign(key ?? (pairs.get(named) as { privateKey: CryptoKey }).privateKey);
  }

  const now = () => Math.floor(Date.now() / 1000);

  return {
    url: address,
    state,
    /** An access token of somebody; the same `sub` is the same person, the same `sid` the same session. */
    accessToken(claims: TestClaims & { sub: string }, signed: Signed = {}): Promise<string> {
      const { sub } = claims;
      return sign(
        {
          typ: 'Bearer',
          iss: address,
          aud: ['envhub-api', 'account'],
          azp: 'envhub-portal',
          iat: now(),
          exp: now() + 300,
          sid: `session-of-${sub}`,
          name: `Person ${sub}`,
          email: `${sub}@example.org`,
          preferred_username: sub,
          roles: [],
          groups: [],
          ...claims,
        },
        signed,
      );
    },
    /** What the issuer sends when a session ends. */
    logoutToken(claims: JWTPayload, signed: Signed = {}): Promise<string> {
      return sign(
        {
          iss: address,
          aud: 'envhub-portal',
          iat: now(),
          jti: crypto.randomUUID(),
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          ...claims,
        },
        { header: { typ: 'logout+jwt' }, ...signed },
      );
    },
    sign,
    /** The public half of a key, as everybody may read it. */
    publicKey: (kid = 'first') => (pairs.get(kid) as { publicKey: CryptoKey }).publicKey,
    newKey,
    /** Takes a key out of what is published. */
    withdrawKey(kid: string): void {
      published = published.filter((other) => other !== kid);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type TestIssuer = Awaited<ReturnType<typeof startTestIssuer>>;
