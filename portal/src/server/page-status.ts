import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

// Next bundles its own copy of this module: both find the one store under a global name.
const name = Symbol.for('envhub.portal.answer');
const world = globalThis as { [name]?: AsyncLocalStorage<ServerResponse> };
world[name] ??= new AsyncLocalStorage<ServerResponse>();
const answers = world[name];

/** Renders pages with the answer they belong to at hand. */
export function withAnswer<T>(answer: ServerResponse, render: () => T): T {
  return answers.run(answer, render);
}

/**
 * Gives the page being rendered the HTTP status of what went wrong, and keeps it out of search engines. Next’s
 * own `notFound()` leaves a reader without script an empty page, and it has nothing for 400, 410 and 503. Pages
 * have no `loading.tsx`: its frame would leave with 200 before the page knows its status, and a reader without
 * script would see no more than that.
 */
export function setPageStatus(status: number): void {
  const answer = answers.getStore();
  if (!answer || answer.headersSent) return;
  answer.statusCode = status;
  answer.setHeader('x-robots-tag', 'noindex');
}
