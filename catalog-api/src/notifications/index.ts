import type { Logger } from 'pino';
import type { Database } from '../database/index.ts';
import type { Operations } from '../http/operation.ts';
import type { Task } from '../jobs/index.ts';
import { createCentre } from './centre.ts';
import { createDigests, type Gathering } from './mail/digests.ts';
import { createSender } from './mail/sender.ts';
import { createSmtp } from './mail/smtp.ts';
import { centreOperations, mailOperations } from './operations.ts';
import { createUnsubscribe } from './unsubscribe.ts';

export type { HeldRole, Kind, Parameters } from './kinds.ts';
export { type Post, post, settle } from './post.ts';
export type { Recipient } from './recipients.ts';

export interface NotificationDependencies {
  database: Database;
  log: Logger;
  publicUrl: string;
  /** The mail server; without it nobody gets e-mails, and the centre works all the same. */
  smtpUrl?: string | undefined;
  /** Whose name e-mails bear; without it no-reply at the host of the public address. */
  mailFrom?: string | undefined;
  /** How many days notifications are kept. */
  notificationDays?: number | undefined;
  /** How e-mails are gathered: for tests. */
  gathering?: Gathering | undefined;
}

/** The notifications centre and its e-mails. */
export function createNotifications(dependencies: NotificationDependencies) {
  const { database, log, publicUrl, smtpUrl, mailFrom, notificationDays = 90, gathering } = dependencies;
  const from = mailFrom ?? `EnvHub <no-reply@${new URL(publicUrl).hostname}>`;
  const smtp = smtpUrl ? createSmtp({ url: smtpUrl, from }) : undefined;
  const sender = smtp && createSender({ database, send: smtp.send, log });
  const digests = createDigests({ database, publicUrl, gathering });
  const operations: Operations = {
    ...centreOperations({ database, mailWorks: smtp !== undefined }),
    ...mailOperations({ database }),
    ...createUnsubscribe({ database }),
  };
  const tasks: Task[] = [
    {
      name: 'notification retention',
      every: 6 * 3600,
      run: () => createCentre({ database }).forgetOld(notificationDays),
    },
  ];
  const gather = async () => {
    await digests.gather();
  };
  const send = async () => {
    await sender?.run();
  };
  if (sender)
    tasks.push({ name: 'e-mail digests', every: 15, run: gather }, { name: 'e-mail', every: 5, run: send });
  return {
    operations,
    tasks,
    /** Writes and sends what is due, now. */
    async mail(): Promise<void> {
      await gather();
      await send();
    },
    /** Breaks off sending; whatever was not taken is sent later. */
    stop(): void {
      sender?.stop();
      smtp?.close();
    },
  };
}
