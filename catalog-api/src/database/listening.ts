import type { Client, ClientConfig } from 'pg';
import { createNoticeBoard, type NoticeBoard } from './notice-board.ts';

/** How long a broken connection waits before it is tried again, in milliseconds: doubling up to the last. */
const firstPause = 50;
const longestPause = 2000;
/** How often the connection shows that it lives, and how long it may take to: a cable can go without a word. */
const heartbeat = 3000;
const patience = 2000;

/**
 * Notices of PostgreSQL over a connection of its own, which is made at the first listening and made again for
 * as long as anybody listens. While there is none, `attending(false)` holds.
 */
export function listeningOver(
  connect: (config: ClientConfig) => Client,
): Pick<NoticeBoard, 'listen'> & { close(): Promise<void> } {
  let client: Client | undefined;
  let pause = firstPause;
  let timer: NodeJS.Timeout | undefined;
  let state: 'idle' | 'running' | 'closed' = 'idle';
  const board = createNoticeBoard({
    opened: (channel) => {
      if (state === 'idle') {
        state = 'running';
        void attend();
      } else if (client) ask(client, channel);
    },
  });

  async function attend(): Promise<void> {
    const fresh = connect({ keepAlive: true, connectionTimeoutMillis: 5000 });
    let over = false;
    const lose = () => {
      if (over) return;
      over = true;
      client = undefined;
      clearInterval(beat);
      board.attend(false);
      // The socket may be gone without knowing it: a polite farewell would wait for ever.
      fresh.end().catch(() => undefined);
      (fresh as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      if (state !== 'running') return;
      timer = setTimeout(() => void attend(), pause).unref();
      pause = Math.min(pause * 2, longestPause);
    };
    const beat = setInterval(() => void answersInTime(fresh).then((lives) => lives || lose()), heartbeat);
    beat.unref();
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ channel, payload }) => board.tell(channel, payload ?? ''));
    try {
      await fresh.connect();
      await askAll(fresh, board);
    } catch {
      // Being away is what `attending` says; it is tried again.
      lose();
      return;
    }
    if (over || state !== 'running') return lose();
    client = fresh;
    pause = firstPause;
    board.attend(true);
  }

  function ask(connection: Client, channel: string): void {
    // A connection that cannot be asked is lost, and says so by itself.
    connection.query(`listen ${connection.escapeIdentifier(channel)}`).then(
      () => connection === client && board.attend(true, channel),
      () => undefined,
    );
  }

  return {
    listen: board.listen,
    async close() {
      state = 'closed';
      clearTimeout(timer);
      const last = client;
      client = undefined;
      board.attend(false);
      await last?.end().catch(() => undefined);
    },
  };
}

async function askAll(client: Client, board: NoticeBoard): Promise<void> {
  const asked = new Set<string>();
  const next = () => board.channels().find((channel) => !asked.has(channel));
  // Somebody may begin to listen to one more channel meanwhile.
  for (let channel = next(); channel !== undefined; channel = next()) {
    asked.add(channel);
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  }
}

function answersInTime(client: Client): Promise<boolean> {
  let timer: NodeJS.Timeout;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience).unref();
  });
  const answered = client.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
