import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../generated/types.ts';

export type { components, operations, paths } from '../generated/types.ts';
/** The shapes of the API by name, e.g. `Schemas['Dataset']`. */
export type Schemas = components['schemas'];

export interface ClientOptions {
  /** Where the hub is, e.g. https://data.example.org */
  baseUrl: string;
  /** An API key, for what needs one. */
  key?: string;
  locale?: 'vi' | 'en';
  fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of the hub's API: each call answers `{ data }` or `{ error }` with its problem document. */
export function createClient(options: ClientOptions): Client<paths> {
  return createFetchClient<paths>({
    baseUrl: options.baseUrl,
    headers: {
      ...(options.key && { 'x-api-key': options.key }),
      ...(options.locale && { 'accept-language': options.locale }),
    },
    ...(options.fetch && { fetch: options.fetch }),
  });
}
