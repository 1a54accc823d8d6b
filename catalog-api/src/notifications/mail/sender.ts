import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import { type MailRow, outboxStore } from './outbox.ts';
import { type Send, SmtpError } from './smtp.ts';

/** Sends the e-mails that wait, one after the other; with the server away, the rest waits for the next round. */
export function createSender({ database, send, log }: { database: Database; send: Send; log: Logger }) {
  const stop = new AbortController();

  /** @returns whether the next may be tried */
  async function deliver(mail: MailRow): Promise<boolean> {
    if (!mail.content) throw new Error(`the e-mail ${mail.id} has lost its content`);
    try {
      await send({ id: mail.id, to: mail.recipient, ...mail.content }, stop.signal);
    } catch (error) {
      if (!(error instanceof SmtpError)) throw error;
      log.warn({ err: error, mail: mail.id, attempts: mail.attempts }, 'an e-mail was not taken');
      await outboxStore.failed(database, mail, error.message, error.forGood);
      return !error.away;
    }
    await outboxStore.sent(database, mail.id);
    return true;
  }

  return {
    /** Sends until nothing waits or the server is away. @returns how many were tried */
    async run(): Promise<number> {
      for (let tried = 0; ; tried++) {
        if (stop.signal.aborted) return tried;
        const mail = await outboxStore.take(database);
        if (!mail) return tried;
        if (!(await deliver(mail))) return tried + 1;
      }
    },
    /** Breaks off what is under way; it is sent later. */
    stop: () => stop.abort(new Error('the hub is stopping')),
  };
}
