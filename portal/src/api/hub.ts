import 'server-only';
import type { DatasetInput } from '@envhub/metadata-schemas';
import { createClient, type Schemas } from '@envhub/openapi';
import { cache } from 'react';
import type { Locale } from '@/i18n/routing';
import { ask } from './ask';

/** What came of a call: the data, or the problem document that says why not. */
export type Outcome<T> =
  | { data: T }
  | {
      problem: {
        status: number;
        code: string;
        detail?: string;
        requestId?: string;
        details?: Record<string, unknown>;
        /** The dataset that took the place of one withdrawn. */
        successor?: NonNullable<Schemas['Problem']['successor']>;
      };
    };

const portalToken = process.env.PORTAL_TOKEN;
const baseUrl = process.env.API_URL ?? 'http://127.0.0.1:4000';

/**
 * The hub as the pages see it: the same API that everybody has, called by the server.
 * @param patience how long to wait for an answer, in milliseconds
 */
export const hub = (locale: Locale, patience = 10_000) =>
  createClient({
    baseUrl,
    locale,
    fetch: (request) => {
      // Packing and unpacking costs more than the way from one process to the other.
      request.headers.set('accept-encoding', 'identity');
      // What the server reads for its pages is nobody's own use: the hub does not count it as one reader's.
      if (portalToken) request.headers.set('x-envhub-portal', portalToken);
      return ask(request, patience);
    },
  });

/** A dataset: what its owner says of it, in the terms of the record schema, and what the hub adds. */
export type Dataset = DatasetInput & Omit<Schemas['Dataset'], keyof DatasetInput>;

/**
 * Turns a reply of the client into an outcome; a hub that does not answer is `unavailable`.
 * @typeParam T the shape that the contract gives this reply
 */
export async function outcome<T>(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<Outcome<T>> {
  try {
    const { data, error, response } = await call;
    if (response.ok && data !== undefined) return { data: data as T };
    const problem = (error ?? {}) as Partial<Schemas['Problem']>;
    return {
      problem: {
        status: response.status,
        code: problem.code ?? 'unknown',
        ...((problem.detail ?? problem.title) && { detail: problem.detail ?? problem.title ?? '' }),
        ...(problem.requestId && { requestId: problem.requestId }),
        ...(problem.successor && { successor: problem.successor }),
      },
    };
  } catch {
    // No connection, or no answer in time: the page says so.
    return { problem: { status: 503, code: 'hub-unavailable' } };
  }
}

/** What the hub says of itself, also where it is not well; undefined when it does not answer. Once a request. */
export const readiness = cache(async (locale: Locale): Promise<Schemas['Readiness'] | undefined> => {
  try {
    const { data, error } = await hub(locale).GET('/readyz');
    return data ?? (error && 'database' in error ? error : undefined);
  } catch {
    // No connection, or no answer in time: that is what the caller shows.
    return undefined;
  }
});

export interface OrganizationPage {
  items: Schemas['Organization'][];
  total: number;
  next: string | null;
}

export type { Schemas } from '@envhub/openapi';
