// A CKAN portal of generated packages, as a process of its own: `node ckan-portal.ts COUNT [files]`. Prints its
// address. With `files` it has the files of its packages too.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ckanPackage } from './generate.ts';

const count = Number(process.argv[2]);
const withFiles = process.argv[3] === 'files';
const pageSize = 1000;

const rows = Array.from({ length: 60 }, (_, i) => i);
const files: Record<string, [type: string, text: string]> = {
  csv: [
    'text/csv',
    ['ngay,ma_tram,pm25,no2', ...rows.map((i) => `2026-01-01,KK-${i},${30 + i / 7},${12 + i / 3}`)].join(
      '\n',
    ),
  ],
  json: ['application/json', JSON.stringify(rows.map((i) => ({ ma_tram: `KK-${i}`, pm25: 30 + i / 7 })))],
  geojson: [
    'application/geo+json',
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map((i) => ({
        type: 'Feature',
        properties: { ma_tram: `KK-${i}` },
        geometry: { type: 'Point', coordinates: [105 + i / 20, 10 + i / 10] },
      })),
    }),
  ],
};

const pages: Buffer[] = [];
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://portal');
  const page = pages[Number(searchParams.get('start') ?? 0) / pageSize];
  const [type, text] = files[/^\/files\/.*\.(\w+)$/.exec(pathname)?.[1] ?? ''] ?? [];
  if (type) response.writeHead(200, { 'content-type': type }).end(text);
  else if (
    page &&
    pathname === '/api/3/action/package_search' &&
    searchParams.get('rows') === String(pageSize)
  )
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length }).end(page);
  else response.writeHead(404).end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

// Made beforehand, so that what is measured does not wait for it.
for (let start = 0; start < count; start += pageSize) {
  const results = Array.from({ length: Math.min(pageSize, count - start) }, (_, i) =>
    ckanPackage(start + i, withFiles ? `${address}/files` : undefined),
  );
  pages.push(Buffer.from(JSON.stringify({ success: true, result: { count, results } })));
}
process.stdout.write(`${address}\n`);
