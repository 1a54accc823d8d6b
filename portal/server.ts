// The portal’s process: pages by Next.js; everything under the API’s paths is sent on to the API, so that
// readers and programs have one address. Next’s own rewrites fix the API’s address when the portal is built.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import next from 'next';
import { createForwarder, isForwarded } from './src/server/forward.ts';
import { withAnswer } from './src/server/page-status.ts';

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';
const app = next({ dev: values.dev, dir: import.meta.dirname, hostname, port });
const page = app.getRequestHandler();
const forward = createForwarder(new URL(process.env.API_URL ?? 'http://127.0.0.1:4000'));

await app.prepare();
const server = createServer((incoming, answer) =>
  isForwarded(incoming.url ?? '')
    ? forward(incoming, answer)
    : void withAnswer(answer, () => page(incoming, answer)),
);
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
