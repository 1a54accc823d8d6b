import { notFound } from '../errors.ts';
import type { Operations } from '../http/operation.ts';

export type { HeldRole, Kind, Parameters } from './kinds.ts';
export { type Post, post, type Recipient } from './post.ts';

const notYet = () =>
  Promise.reject(
    notFound({ code: 'not-found', message: { vi: 'Chưa có thông báo.', en: 'There is nothing yet.' } }),
  );

/** The notifications centre and its e-mails. */
export function createNotifications(): { operations: Operations } {
  return {
    operations: {
      listNotifications: notYet,
      readAllNotifications: notYet,
      markNotification: notYet,
      getNotificationSettings: notYet,
      updateNotificationSettings: notYet,
      listMails: notYet,
      retryMail: notYet,
    },
  };
}
