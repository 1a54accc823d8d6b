import type { Actor } from '../access/actor.ts';

/** Finds out whose key it is. @throws BusinessError `unauthenticated`, `unavailable` */
export type Authenticate = (key: string) => Promise<Actor>;

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

/** CKAN's clients send their key under these names. */
const ckanHeaders = ['authorization', 'x-ckan-api-key'];

/**
 * Handlers of the document's security schemes. A scheme whose key is not there is simply not met; a key that
 * is there and wrong is an error even where anybody may read, so that nobody mistakes the public view for theirs.
 */
export function createSecurity(authenticate: Authenticate) {
  const identify = async (key: string | undefined): Promise<Identified | undefined> => {
    if (key === undefined) return undefined;
    try {
      return { actor: await authenticate(key) };
    } catch (error) {
      return { error };
    }
  };
  return {
    apiKey: (bearer: KeyBearer, isCkan: boolean) =>
      identify(
        text(bearer.headers['x-api-key']) ??
          (isCkan
            ? ckanHeaders.map((name) => text(bearer.headers[name])).find((key) => key !== undefined)
            : undefined),
      ),
    apiKeyQuery: (bearer: KeyBearer) => identify(text(bearer.query.api_key)),
  };
}

export type Security = ReturnType<typeof createSecurity>;
