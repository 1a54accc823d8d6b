import type { Request, Response } from 'express';
import { type Actor, anonymous } from '../access/actor.ts';
import type { Admit } from './admission.ts';
import type { RequestContext } from './request-context.ts';
import { callerAmong } from './security.ts';

/** A call whose caller is to be found out. */
export interface Caller {
  request: Request;
  response: Response;
  context: RequestContext;
  signal: AbortSignal;
}

/**
 * Who calls, when the call may go on. One whose key or token is not believed counts as a stranger's, so that
 * guessing is limited too. The log and the audit know the caller from here on.
 * @param shown what the security schemes came to
 * @throws why it may not
 */
export async function admittedCaller(
  shown: readonly unknown[],
  asked: { operationId: string; scope: string },
  { request, response, context, signal }: Caller,
  admit: Admit,
): Promise<Actor> {
  let actor = anonymous;
  let unbelieved: unknown;
  try {
    actor = callerAmong(shown) ?? anonymous;
  } catch (error) {
    unbelieved = error;
  }
  const admission = await admit({
    actor,
    ...asked,
    method: request.method,
    address: context.address ?? '',
    header: (name) => request.get(name),
    signal,
  });
  for (const [name, value] of Object.entries(admission.headers ?? {})) response.setHeader(name, value);
  context.ended = admission.ended;
  const refusal = admission.refusal ?? unbelieved;
  const known = refusal === undefined ? admission.actor : actor;
  context.actor = known.id;
  context.actorName = known.name;
  if (refusal !== undefined) throw refusal;
  return known;
}
