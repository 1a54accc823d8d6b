import type { IncomingMessage } from 'node:http';
import { replyHeaders } from './answer.ts';
import type { Kept } from './cache.ts';
import type { Granted } from './forward.ts';
import { headerOf } from './headers.ts';

/**
 * Answers with what was kept; with 304 where the caller has it already.
 * @param age in seconds
 */
export function sendKept(granted: Granted, kept: Kept, age: number, how: string): void {
  const { response, request } = granted.call;
  for (const [name, value] of replyHeaders(granted, kept.status, kept.headers))
    response.setHeader(name, value);
  response.setHeader('age', String(Math.floor(age)));
  response.setHeader('cache-status', `envhub; ${how}`);
  if (kept.status === 200 && hasIt(request, kept)) {
    response.removeHeader('content-type');
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = kept.status;
  if (kept.status !== 204) response.setHeader('content-length', kept.body.length);
  response.end(kept.body);
}

/** Whether the caller's conditions say that it has this very answer. */
function hasIt({ headers }: IncomingMessage, kept: Kept): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const own = bare(headerOf(kept.headers, 'etag') ?? '');
    return tags.trim() === '*' || (own !== '' && tags.split(',').some((tag) => bare(tag.trim()) === own));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  const modified = Date.parse(headerOf(kept.headers, 'last-modified') ?? '');
  return since >= modified;
}

/** Tags are compared weakly. */
const bare = (tag: string) => tag.replace(/^W\//, '');
