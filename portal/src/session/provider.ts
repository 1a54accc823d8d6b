import type { Schemas } from '@envhub/openapi';
import type Keycloak from 'keycloak-js';

/** How people sign in, as the hub says; asked once. */
let asked: Promise<Schemas['SignIn']> | undefined;

export function signInConfig(): Promise<Schemas['SignIn']> {
  asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function read(): Promise<Schemas['SignIn']> {
  const reply = await fetch('/api/v1/sign-in', { headers: { accept: 'application/json' } });
  if (!reply.ok) throw new Error(`the hub does not say how people sign in: ${reply.status}`);
  return (await reply.json()) as Schemas['SignIn'];
}

/**
 * The origin at which people sign in, where this page was opened at another one: an embedded provider has its
 * cookies at the portal's public address only.
 */
export async function otherOrigin(): Promise<string | undefined> {
  const { kind, issuer } = await signInConfig();
  const { origin } = new URL(issuer);
  return kind === 'embedded' && origin !== location.origin ? origin : undefined;
}

/** A client of the sign-in provider; its script comes only when somebody needs it. */
export async function createKeycloak(): Promise<Keycloak> {
  const [{ issuer, clientId }, { default: Client }] = await Promise.all([
    signInConfig(),
    import('keycloak-js'),
  ]);
  return new Client({ clientId, oidcProvider: issuer });
}

/** Seconds for which the access token holds, by the provider's clock. */
export function secondsLeft({ tokenParsed, timeSkew }: Keycloak): number {
  if (tokenParsed?.exp === undefined) return 0;
  return tokenParsed.exp - Date.now() / 1000 + (timeSkew ?? 0);
}

/** What comes within so many milliseconds. @throws Error when it took longer */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
