import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { keyForm } from '../key-form.ts';
import type { CallEnd, CallSubject } from './admission.ts';
import type { Locale } from './operation.ts';

/** What is known of the request that is being served, wherever the code is. */
export interface RequestContext {
  requestId: string;
  /** Child logger that names the request. */
  log: Logger;
  locale: Locale;
  operationId?: string;
  /** The client's address, as far as the proxies before us are trusted. */
  address?: string;
  /** Id and name of the caller, once known. */
  actor?: string;
  actorName?: string;
  /** What it is about, and how many records its answer has: told by whoever finds out. */
  subject: CallSubject;
  rows?: number | (() => number) | undefined;
  /** Wants to know how the call ended. */
  ended?: ((end: CallEnd) => void) | undefined;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The context of the request being served; undefined outside of one. */
export const requestContext = (): RequestContext | undefined => storage.getStore();

export const withRequestContext = <T>(context: RequestContext, work: () => T): T =>
  storage.run(context, work);

/** A new context: the caller's request id is kept where it is harmless, else one is made. */
export function newRequestContext(request: Request, log: Logger): RequestContext {
  const given = request.get('x-request-id');
  const requestId = given && /^[A-Za-z0-9._-]{1,100}$/.test(given) && !keyForm.test(given) ? given : uuid();
  return {
    requestId,
    subject: {},
    locale: localeOf(request.get('accept-language')),
    log: log.child({ requestId }),
    ...(request.ip && { address: request.ip }),
  };
}

/** The better liked of our two languages; Vietnamese where the caller does not say. */
export function localeOf(header: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'vi', weight: 0 };
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const locale = tag.split('-')[0];
    const quality = parameters
      .map((text) => /^\s*q=([0-9.]+)\s*$/.exec(text)?.[1])
      .find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if ((locale === 'vi' || locale === 'en') && weight > best.weight) best = { locale, weight };
  }
  return best.locale;
}
