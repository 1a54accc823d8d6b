// A CKAN portal of generated packages, as a process of its own: `node ckan-portal.ts COUNT`. Prints its address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ckanPackage } from './generate.ts';

const count = Number(process.argv[2]);
const pageSize = 1000;

// Made beforehand, so that what is measured does not wait for it.
const pages: Buffer[] = [];
for (let start = 0; start < count; start += pageSize) {
  const results = Array.from({ length: Math.min(pageSize, count - start) }, (_, i) => ckanPackage(start + i));
  pages.push(Buffer.from(JSON.stringify({ success: true, result: { count, results } })));
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://portal');
  const page = pages[Number(searchParams.get('start') ?? 0) / pageSize];
  const asked = pathname === '/api/3/action/package_search' && searchParams.get('rows') === String(pageSize);
  if (!asked || !page) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length }).end(page);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
