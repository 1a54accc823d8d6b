import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../access/actor.ts';
import type { Admit, CallSubject } from './admission.ts';
import { admittedCaller, type Caller } from './caller.ts';
import { assertKeyInPlace } from './misplaced-key.ts';
import type { Locale } from './operation.ts';
import { HttpError } from './problem.ts';
import type { Security } from './security.ts';

/**
 * A part of the API that the contract cannot describe path by path, because others describe it. Whoever stands
 * behind it gets calls that are authenticated and admitted, with their bodies unread, and answers by itself.
 */
export interface Door {
  /** Where it stands, with a slash at the end. */
  prefix: string;
  /** Under which name its calls are logged, counted and limited. */
  operationId: string;
  /** What it throws is answered as a problem, or breaks off an answer that has begun. */
  handle(call: DoorCall): Promise<void>;
}

export interface DoorCall {
  request: Request;
  response: Response;
  actor: Actor;
  locale: Locale;
  requestId: string;
  log: Logger;
  /** What the call is about: told by whoever stands behind the door. */
  subject: CallSubject;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

/** Lets calls in through a door: as for the contract's own operations, who calls is found out and admitted first. */
export function createDoorway(door: Door, security: Security, admit: Admit) {
  return async (caller: Caller): Promise<void> => {
    const { request, response, context, signal } = caller;
    context.operationId = door.operationId;
    // An absolute URI would be judged by one host and sent to another.
    if (!request.originalUrl.startsWith('/')) throw notOrigin();
    assertKeyInPlace(request);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const shown = await shownTo(security, request, isReading);
    const asked = { operationId: door.operationId, scope: isReading ? 'read' : 'write' };
    const actor = await admittedCaller(shown, asked, caller, admit);
    const { locale, requestId, log, subject } = context;
    await door.handle({ request, response, actor, locale, requestId, log, subject, signal });
  };
}

/** What the caller shows; a key in the address counts for reading only. */
function shownTo(security: Security, request: Request, isReading: boolean): Promise<unknown[]> {
  const bearer = { headers: request.headers, query: {} as Record<string, unknown> };
  const from = request.originalUrl.indexOf('?');
  const inAddress =
    isReading && from >= 0 && new URLSearchParams(request.originalUrl.slice(from + 1)).get('api_key');
  return Promise.all([
    security.apiKey(bearer, false),
    security.bearer(bearer),
    typeof inAddress === 'string'
      ? security.apiKeyQuery({ ...bearer, query: { api_key: inAddress } })
      : undefined,
  ]);
}

const notOrigin = () =>
  new HttpError(400, 'malformed-request', {
    vi: 'Hãy gửi đường dẫn, không phải địa chỉ đầy đủ.',
    en: 'Send a path, not an absolute URI.',
  });
