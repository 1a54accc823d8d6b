import http from 'node:http';

export interface Answer {
  status: number;
  milliseconds: number;
  body: string;
}

/**
 * Asks over one connection that is kept, as a browser does; the time ends with the last byte.
 * @throws Error on an answer that is not a success
 */
export function createClient(url: string): (address: string) => Promise<Answer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return (address) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const asked = http.get(url + address, { agent }, (reply) => {
        let body = '';
        reply.setEncoding('utf8').on('data', (piece: string) => {
          body += piece;
        });
        reply.on('end', () => {
          const status = reply.statusCode ?? 0;
          if (status !== 200) reject(new Error(`${address}: ${status} ${body.slice(0, 500)}`));
          else resolve({ status, milliseconds: performance.now() - started, body });
        });
      });
      asked.on('error', reject);
    });
}

/** Has `clients` at once take numbers from 0 until `total` are taken. @returns the seconds that it took */
export async function together(
  clients: number,
  total: number,
  client: () => (n: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const work = client();
      while (next < total) await work(next++);
    }),
  );
  return (performance.now() - started) / 1000;
}
