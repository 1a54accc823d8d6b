import { createClient, type Schemas } from '@envhub/openapi';
import type { Locale } from '@/i18n/routing';
import type { Session } from './session';
import { session } from './use-session';

export type { Schemas } from '@envhub/openapi';
export type Api = ReturnType<typeof createClient>;

/** Why a call was not answered as asked: the API's problem document, or that there was no answer. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stands in docs/errors.md. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** Where in the body or the parameters, by JSON pointer. */
  readonly errors: NonNullable<Schemas['Problem']['errors']>;

  constructor(status: number, problem: Partial<Schemas['Problem']>) {
    super(problem.detail ?? problem.title ?? '');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'no-answer' : 'unknown');
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

/** The typed client as the person who is signed in: each call carries the access token of the moment. */
export function createApi(locale: Locale): Api {
  return createClient({
    baseUrl: typeof location === 'undefined' ? '' : location.origin,
    locale,
    fetch: (request) => send(request, session()),
  });
}

async function send(request: Request, own: Session): Promise<Response> {
  const attempt = async (call: Request) => {
    const token = await own.token();
    if (token) call.headers.set('authorization', `Bearer ${token}`);
    // What somebody may see changes without the thing being changed: nothing kept of before will do.
    return fetch(call, { cache: 'no-store' });
  };
  const reply = await attempt(request.clone());
  if (reply.status !== 401 && reply.status !== 403) return reply;
  const code = await codeOf(reply);
  if (code === 'person-suspended') own.suspend();
  if (code === 'session-ended') own.end();
  if (reply.status === 403 || code === 'person-suspended' || code === 'session-ended') return reply;
  // A token that is refused before its end: the session may have been renewed elsewhere, or be over.
  return (await own.renew()) ? secondAttempt(request, own, attempt) : reply;
}

async function secondAttempt(
  request: Request,
  own: Session,
  attempt: (call: Request) => Promise<Response>,
): Promise<Response> {
  const reply = await attempt(request);
  if (reply.status === 401) own.end();
  return reply;
}

async function codeOf(reply: Response): Promise<string | undefined> {
  if (!reply.headers.get('content-type')?.includes('json')) return undefined;
  return ((await reply.clone().json()) as { code?: string }).code;
}

type Answered = { data?: unknown; error?: unknown; response: Response };

/**
 * The data of a call of the typed client.
 * @throws ApiProblem with the problem document, or with status 0 when there was no answer
 */
export async function ask<R extends Answered>(call: Promise<R>): Promise<Exclude<R['data'], undefined>> {
  let reply: R;
  try {
    reply = await call;
  } catch {
    throw new ApiProblem(0, {});
  }
  if (reply.response.ok) return reply.data as Exclude<R['data'], undefined>;
  const problem = typeof reply.error === 'object' && reply.error !== null ? reply.error : {};
  throw new ApiProblem(reply.response.status, problem as Partial<Schemas['Problem']>);
}
