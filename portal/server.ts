// The portal’s process: pages by Next.js; everything under the API’s paths is sent on to the API, so that
// readers and programs have one address. Next’s own rewrites fix the API’s address when the portal is built.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import next from 'next';
import { createForwarder, isForwarded } from './src/server/forward.ts';
import { beforePage, isPage } from './src/server/front.ts';
import { createHubState, shareHubState } from './src/server/hub-state.ts';
import { createPageCache } from './src/server/page-cache.ts';
import { withAnswer } from './src/server/page-status.ts';
import { processCount, serveTogether } from './src/server/processes.ts';
import { answerSignInReturn, isSignInReturn } from './src/server/sign-in-return.ts';

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';
const hub = new URL(process.env.API_URL ?? 'http://127.0.0.1:4000');

/** Answers at the portal’s address: the API’s paths, files, and pages. */
async function serve(): Promise<void> {
  const app = next({ dev: values.dev, dir: import.meta.dirname, hostname, port });
  await app.prepare();
  const render = app.getRequestHandler();
  const forward = createForwarder(hub);
  const state = createHubState(hub);
  shareHubState(state);
  const pages = createPageCache(async () => (await state()).name);

  async function answerPage(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { provider } = await state();
    const nonce = beforePage(incoming, answer, provider);
    if (nonce === undefined) return;
    const rendered = () => withAnswer(answer, () => render(incoming, answer));
    // While the pages themselves are being changed, each is made anew.
    if (values.dev) await rendered();
    else await pages.through(incoming, answer, nonce, rendered, provider);
  }

  const server = createServer((incoming, answer) => {
    const url = incoming.url ?? '/';
    if (isForwarded(url)) forward(incoming, answer);
    else if (isSignInReturn(url)) answerSignInReturn(answer);
    else if (isPage(url)) void answerPage(incoming, answer);
    else void render(incoming, answer);
  });
  // What the hub says of itself stands on every page: known before the first is asked for.
  await state();
  server.listen(port, hostname, () => {
    process.stdout.write(`portal ready at http://${hostname}:${(server.address() as AddressInfo).port}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 5000).unref();
    });
  }
}

await serveTogether(values.dev ? 1 : processCount(), serve);
