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
 * Gives the page being rendered its HTTP status. Next’s own `notFound()` leaves a reader without script an
 * empty page, and it has nothing for 400, 410 and 503.
 */
export function setPageStatus(status: number): void {
  const answer = answers.getStore();
  if (answer && !answer.headersSent) answer.statusCode = status;
}
