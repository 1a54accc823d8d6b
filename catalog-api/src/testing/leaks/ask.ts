import { Agent, request as send } from 'node:http';

export interface Ask {
  path: string;
  method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  /** Head and body, as they came. */
  text: string;
  body: string;
}

/** Asks a hub over connections that stay open: thousands of questions. */
export function createAsker(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return {
    ask: ({ path, method = 'GET', headers = {}, body }: Ask): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const outgoing = send(
          url + path,
          { agent, method, headers: { ...headers, ...(text && { 'content-type': 'application/json' }) } },
          (reply) => {
            const pieces: Buffer[] = [];
            reply.on('data', (piece: Buffer) => pieces.push(piece));
            reply.on('error', reject);
            reply.on('end', () => {
              const answered = Buffer.concat(pieces).toString();
              const { 'x-request-id': _, ...head } = reply.headers;
              resolve({
                status: reply.statusCode ?? 0,
                text: `${JSON.stringify(head)}\n${answered}`,
                body: answered,
              });
            });
          },
        );
        outgoing.on('error', reject);
        outgoing.end(text);
      }),
    close: () => agent.destroy(),
  };
}
