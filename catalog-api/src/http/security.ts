import type { Actor } from '../access/actor.ts';
import { invalid, unauthenticated } from '../errors.ts';
import { HttpError } from './problem.ts';

/** Finds out whose key it is. @throws BusinessError `unauthenticated`, `unavailable` */
export type Authenticate = (key: string) => Promise<Actor>;

/** Finds out who it is that an access token speaks for. @throws BusinessError `unauthenticated`, `not-allowed`, `unavailable` */
export type AuthenticateToken = (token: string, about: { browser?: string }) => Promise<Actor>;

/** What the security schemes came to: who calls, or why the key that was shown is not believed. */
export interface Identified {
  actor?: Actor;
  error?: unknown;
}

/** As much of a request as a key can stand in. */
export interface KeyBearer {
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, unknown>;
}

const text = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
};

/** Bytes of an access token that are looked at: the largest that we or Keycloak issue have a quarter of it. */
export const longestToken = 8192;

const bearerPattern = /^bearer(?:\s+(.*))?$/i;

/** The key of CKAN's clients, which send it as it is in Authorization, or under a name of CKAN's. */
function ckanKey({ headers }: KeyBearer): string | undefined {
  const raw = text(headers.authorization);
  return raw === undefined || bearerPattern.test(raw) ? text(headers['x-ckan-api-key']) : raw;
}

/**
 * Handlers of the document's security schemes. A scheme whose key is not there is simply not met; a key that
 * is there and wrong is an error even where anybody may read, so that nobody mistakes the public view for theirs.
 */
export function createSecurity(authenticate: Authenticate, authenticateToken: AuthenticateToken) {
  const outcome = async (actor: Promise<Actor>): Promise<Identified> => {
    try {
      return { actor: await actor };
    } catch (error) {
      return { error };
    }
  };
  const identify = async (key: string | undefined) =>
    key === undefined ? undefined : outcome(authenticate(key));
  return {
    apiKey: (bearer: KeyBearer, isCkan: boolean) =>
      identify(text(bearer.headers['x-api-key']) ?? (isCkan ? ckanKey(bearer) : undefined)),
    apiKeyQuery: (bearer: KeyBearer) => identify(text(bearer.query.api_key)),
    /** Other schemes than Bearer are for somebody on the way, such as a proxy that asks for a password. */
    async bearer({ headers }: KeyBearer): Promise<Identified | undefined> {
      const found = bearerPattern.exec(text(headers.authorization) ?? '');
      if (!found) return undefined;
      const token = found[1]?.trim() ?? '';
      if (Buffer.byteLength(token) > longestToken) return { error: tokenTooLong() };
      if (/^eh_/.test(token)) return { error: keyAsToken() };
      const browser = text(headers['user-agent']);
      return outcome(authenticateToken(token, browser === undefined ? {} : { browser }));
    },
  };
}

export type Security = ReturnType<typeof createSecurity>;

/** @throws what a shown key or token came to when it is not believed, also where anybody may read */
export function callerAmong(results: readonly unknown[]): Actor | undefined {
  const shown = results.filter(
    (result): result is Identified => typeof result === 'object' && result !== null,
  );
  // Which of the two should hold, nobody can know: the stronger one may not be meant.
  if (shown.length > 1) throw twoCredentials();
  const [one] = shown;
  if (one?.error !== undefined) throw one.error;
  return one?.actor;
}

const tokenTooLong = () =>
  new HttpError(431, 'token-too-long', {
    vi: `Mã truy cập dài quá ${longestToken} byte.`,
    en: `The access token is longer than ${longestToken} bytes.`,
  });

const keyAsToken = () =>
  unauthenticated({
    code: 'key-as-token',
    message: {
      vi: 'Đây là khoá API: gửi trong tiêu đề X-API-Key, không phải Authorization.',
      en: 'This is an API key: send it in the header X-API-Key, not in Authorization.',
    },
  });

const twoCredentials = () =>
  invalid({
    code: 'two-credentials',
    message: {
      vi: 'Chỉ gửi một thông tin xác thực: khoá API hoặc mã truy cập, và chỉ ở một chỗ.',
      en: 'Send one credential only: an API key or an access token, and in one place.',
    },
  });
