import { setTimeout as wait } from 'node:timers/promises';
import { createRequester, followed, type Guard } from '@envhub/outbound';
import { isSourceError, type OpenOptions, SourceError } from '../contract.ts';
import { createAnswer } from './answer.ts';
import type { WireLimits } from './limits.ts';
import { createRobots } from './robots.ts';
import { type Spool, spool } from './spool.ts';

export const userAgent = 'EnvHub-Harvester/0.1 (+https://github.com/envhub/envhub)';

export interface HttpOptions {
  guard: Guard;
  limits: WireLimits;
  /** Headers of the source's config; sent to its own origin only. */
  headers: Record<string, string>;
  /** The origin that the config names. */
  origin: string;
  signal: AbortSignal;
}

/** One exchange as it happened: a status, headers, and the body read to its end. */
export interface Exchange {
  status: number;
  url: URL;
  headers: Record<string, string>;
  body: Spool;
  close(): Promise<void>;
}

interface Again {
  /** Milliseconds that the source asks for. */
  delay: number;
  plain: boolean;
}

const retried = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Reads network sources: patient, polite, within limits, and never where the guard forbids. */
export function createHttp({ guard, limits, headers, origin, signal }: HttpOptions) {
  const requester = createRequester(guard, limits);
  const spent = { requests: 0, bytes: 0 };
  let nextStart = 0;
  let pace = limits.pace;

  const paced = async () => {
    const now = Date.now();
    const start = Math.max(now, nextStart);
    nextStart = start + pace;
    if (start > now) await wait(start - now, undefined, { signal });
  };

  const once = async (url: URL, accept: string, plain: boolean): Promise<Exchange> => {
    await paced();
    if (++spent.requests > limits.requests)
      throw new SourceError('too-many-requests', `More than ${limits.requests} requests in one run.`, {
        address: url.href,
      });
    const bytes = Math.min(limits.answerBytes, limits.totalBytes - spent.bytes);
    const own = url.origin === origin ? headers : {};
    const asked = { 'user-agent': userAgent, accept, ...own };
    const reply = await requester.ask({ url, headers: asked, plain, bytes, signal });
    const body = await spool(reply.body);
    spent.bytes += body.size;
    return { ...reply, body, close: body.close };
  };

  /** One try: an exchange to keep, or how long to wait before the next try. */
  const attempt = async (
    url: URL,
    accept: string,
    plain: boolean,
    last: boolean,
  ): Promise<Exchange | Again> => {
    try {
      const exchange = await once(url, accept, plain);
      const asked = retryAfter(exchange.headers['retry-after']) ?? 0;
      if (last || !retried.has(exchange.status) || asked > limits.longestRetryAfter) return exchange;
      await exchange.close();
      return { delay: asked, plain };
    } catch (error) {
      if (!isSourceError(error) || !error.transient || last) throw error;
      return { delay: 0, plain: plain || error.code === 'broken-compression' || error.code === 'truncated' };
    }
  };

  /** One request with its retries. Server faults come back as the last exchange. */
  const persistent = async (url: URL, accept: string): Promise<Exchange> => {
    let plain = false;
    for (let tries = 1; ; tries++) {
      const outcome = await attempt(url, accept, plain, tries >= limits.attempts);
      if ('body' in outcome) return outcome;
      plain = outcome.plain;
      const backOff = limits.retryDelay * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
      await wait(Math.max(backOff, outcome.delay), undefined, { signal });
    }
  };

  const robotsOf = createRobots(
    (address) => followed(address, limits.redirects, (url) => persistent(url, 'text/plain')),
    userAgent,
  );
  const checkRobots = async (url: URL) => {
    if (limits.robots === 'ignore') return;
    guard.check(url);
    const rules = await robotsOf(url);
    if (rules.delay !== undefined) pace = Math.max(pace, Math.min(rules.delay, 10) * 1000);
    if (!rules.allows(url))
      throw new SourceError(
        'robots-refused',
        `${url.host}/robots.txt keeps programs out of ${url.pathname}. If its owner agrees, set robots: ignore in source.`,
        { address: url.href },
      );
  };

  const open = async (address: string, options: OpenOptions = {}) => {
    const accept = options.accept ?? '*/*';
    const exchange = await followed(address, limits.redirects, async (url) => {
      await checkRobots(url);
      return persistent(url, accept);
    });
    const { status } = exchange;
    if (status !== 200 && !options.allow?.includes(status)) {
      await exchange.close();
      throw statusError(exchange);
    }
    const [type = '', ...parameters] = (exchange.headers['content-type'] ?? '').split(';');
    const charset = parameters.join(';').match(/charset\s*=\s*"?([\w.:-]+)/i)?.[1];
    return createAnswer(exchange.body, {
      address: exchange.url.href,
      type: type.trim().toLowerCase(),
      charset,
      link: exchange.headers.link ?? '',
    });
  };
  return { open, close: requester.close };
}

/** Milliseconds of a Retry-After header: seconds or a date. */
export function retryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function statusError({ status, url, headers }: Exchange): SourceError {
  const address = url.href;
  if (status === 429)
    return new SourceError(
      'too-many-requests',
      `The source asks for fewer requests (429${headers['retry-after'] ? `, again after ${headers['retry-after']}` : ''}).`,
      { address, transient: true },
    );
  if (status === 401 || status === 403)
    return new SourceError(
      'not-allowed',
      `The source wants a sign-in (${status}). Give what it needs in source.headers, secrets as \${NAME}.`,
      { address },
    );
  if (status === 404 || status === 410)
    return new SourceError('not-found', `There is nothing at this address (${status}).`, { address });
  return new SourceError('bad-status', `The source answered with status ${status}.`, {
    address,
    transient: status >= 500,
  });
}
