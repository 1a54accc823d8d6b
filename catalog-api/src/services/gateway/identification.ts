import { createRelay, type Guard, OutboundError } from '@envhub/outbound';
import type { Credentials } from '../credentials.ts';
import { ask } from './ask.ts';
import { serviceRefusesUs, serviceUnavailable } from './errors.ts';

/** What is added to a call so that the service's server knows the gateway. */
export interface Identification {
  /** Names and values in turn. */
  headers: string[];
  query?: [string, string];
}

const within = 10_000;
const mostBytes = 64 * 1024;
/** Seconds before its end from which on a token is not used any more. */
const margin = 30;

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** How the gateway makes itself known to servers; tokens are got once and kept for as long as they hold. */
export function createIdentification(guard: Guard) {
  const tokens = new Map<string, { secret: string; token: Promise<{ value: string; until: number }> }>();

  async function tokenOf(serviceId: string, credentials: Credentials & { kind: 'oauth2' }): Promise<string> {
    const secret = JSON.stringify(credentials);
    const known = tokens.get(serviceId);
    if (known?.secret === secret) {
      const { value, until } = await known.token;
      if (until > performance.now()) return value;
    }
    // Whoever came while it was asked for waits for the same one.
    const latest = tokens.get(serviceId);
    if (latest && latest !== known && latest.secret === secret) return (await latest.token).value;
    const asked = { secret, token: fetchToken(guard, credentials) };
    tokens.set(serviceId, asked);
    asked.token.catch(() => {
      if (tokens.get(serviceId) === asked) tokens.delete(serviceId);
    });
    return (await asked.token).value;
  }

  return {
    /** @throws HttpError 502 where no token is to be had */
    async of(serviceId: string, credentials: Credentials | undefined): Promise<Identification> {
      switch (credentials?.kind) {
        case undefined:
          return { headers: [] };
        case 'header':
          return { headers: [credentials.name, credentials.value] };
        case 'query':
          return { headers: [], query: [credentials.name, credentials.value] };
        case 'basic':
          return { headers: ['authorization', basic(credentials.user, credentials.password)] };
        case 'bearer':
          return { headers: ['authorization', `Bearer ${credentials.token}`] };
        case 'oauth2':
          return { headers: ['authorization', `Bearer ${await tokenOf(serviceId, credentials)}`] };
      }
    },
    /** A server did not take what was shown: a token is asked for anew the next time. */
    refused: (serviceId: string) => void tokens.delete(serviceId),
  };
}

export type Identifications = ReturnType<typeof createIdentification>;

async function fetchToken(
  guard: Guard,
  { tokenUrl, clientId, clientSecret, scope }: Credentials & { kind: 'oauth2' },
): Promise<{ value: string; until: number }> {
  const url = new URL(tokenUrl);
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) }).toString();
  try {
    const relay = createRelay(guard, { url, connections: 1, connectWithin: within });
    try {
      const { status, body } = await ask(
        relay,
        {
          method: 'POST',
          path: url.pathname + url.search,
          headers: [
            'authorization',
            basic(encodeURIComponent(clientId), encodeURIComponent(clientSecret)),
            'content-type',
            'application/x-www-form-urlencoded',
            'accept',
            'application/json',
          ],
          body: Buffer.from(form),
        },
        mostBytes,
        within,
      );
      if (status >= 400 && status < 500) throw serviceRefusesUs();
      const told = status === 200 ? tokenIn(body) : undefined;
      if (!told) throw serviceUnavailable();
      return { value: told.token, until: performance.now() + Math.max(0, told.seconds - margin) * 1000 };
    } finally {
      await relay.close();
    }
  } catch (error) {
    throw error instanceof OutboundError ? serviceUnavailable() : error;
  }
}

function tokenIn(body: Buffer): { token: string; seconds: number } | undefined {
  try {
    const { access_token: token, expires_in: seconds = 60 } = JSON.parse(body.toString()) as Record<
      string,
      unknown
    >;
    if (typeof token !== 'string' || !/^[\x21-\x7e]{1,8000}$/.test(token)) return undefined;
    return { token, seconds: Number(seconds) || 60 };
  } catch {
    return undefined;
  }
}
