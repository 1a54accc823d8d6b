// The server of a service, for benchmarks: quick below /quick, silent for ten seconds below /slow.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const body = JSON.stringify({
  station: 'Trạm quan trắc',
  values: Array.from({ length: 40 }, (_, n) => n * 1.5),
});

const server = http.createServer((request, response) => {
  const reply = () => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  };
  if (request.url?.startsWith('/slow')) setTimeout(reply, 10_000);
  else reply();
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`),
);
