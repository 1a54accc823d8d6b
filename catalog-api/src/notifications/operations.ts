import type { Schemas } from '@envhub/openapi';
import { type Actor, hasRole } from '../access/actor.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { notAllowed } from '../errors.ts';
import { type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';
import { createCentre, type NotificationRow, personOf } from './centre.ts';
import { type Kind, kindNames, kinds } from './kinds.ts';
import { type MailRow, outboxStore } from './mail/outbox.ts';
import { findPerson, setLanguage } from './recipients.ts';
import { channelOf, settingsStore } from './settings.ts';
import { said } from './texts.ts';

/** What is one person's changes too often to be kept between. */
const uncached = { 'cache-control': 'private, no-store' };

/** The notifications of the person who is signed in, and their settings. */
export function centreOperations({
  database,
  mailWorks,
}: {
  database: Database;
  mailWorks: boolean;
}): Operations {
  const centre = createCentre({ database });

  async function settingsOf(id: string): Promise<Schemas['NotificationSettings']> {
    const [person, settings] = await Promise.all([findPerson(database, id), settingsStore.get(database, id)]);
    return {
      language: person?.language ?? 'vi',
      email: person?.email ?? null,
      mail: settings.mail,
      mailWorks,
      kinds: kindNames.map((kind) => ({
        kind,
        label: { ...kinds[kind].label },
        // As chosen, also while all e-mails are off.
        channel: channelOf(kind, { ...settings, mail: true }),
        ...(kinds[kind].always && { always: true }),
      })),
    };
  }

  return {
    async listNotifications(request, { actor }) {
      const { limit = 20, unread, kind } = request.query as { limit?: number; unread?: boolean; kind?: Kind };
      const [before] = decodeCursor(request.query.cursor, ['integer']) ?? [];
      const found = await centre.list(actor, {
        limit,
        before: before as number | undefined,
        ...(unread !== undefined && { unread }),
        ...(kind && { kind }),
      });
      const page = pageOf(found.rows, limit, found.total, ({ moment }) => [moment]);
      return ok({ ...page, items: page.items.map(present), unread: found.unread }, uncached);
    },
    async markNotification(request, { actor }) {
      const { read } = request.body as { read: boolean };
      return ok(present(await centre.mark(actor, request.params.id ?? '', read)), uncached);
    },
    async readAllNotifications(request, { actor }) {
      const unread = await centre.markAll(actor, (request.body as { upTo?: string }).upTo);
      return ok({ unread }, uncached);
    },
    async getNotificationSettings(_request, { actor }) {
      return ok(await settingsOf(personOf(actor)), uncached);
    },
    async updateNotificationSettings(request, { actor }) {
      const person = personOf(actor);
      const { language, ...choices } = request.body as Schemas['NotificationChoices'];
      await database.transaction(async (transaction) => {
        const before = await settingsStore.get(transaction, person);
        await settingsStore.change(transaction, person, choices);
        if (language) await setLanguage(transaction, person, language);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'notification-settings.update',
            subjectKind: 'person',
            subjectId: person,
            subjectName: actor.name,
            before,
            after: await settingsStore.get(transaction, person),
            ...(language && { details: { language } }),
          },
        ]);
      });
      return ok(await settingsOf(person), uncached);
    },
  };
}

/** The e-mails of everybody, for those who keep the hub running. */
export function mailOperations({ database }: { database: Database }): Operations {
  return {
    async listMails(request, { actor }) {
      assertAdministrator(actor);
      const { limit = 20, state } = request.query as { limit?: number; state?: string };
      const [before] = decodeCursor(request.query.cursor, ['uuid']) ?? [];
      const { rows, total } = await outboxStore.list(database, {
        limit,
        state,
        before: before as string | undefined,
      });
      return ok(
        pageOf(rows.map(presentMail), limit, total, ({ id }) => [id]),
        uncached,
      );
    },
    async retryMail(request, { actor }) {
      assertAdministrator(actor);
      const row = await database.transaction(async (transaction) => {
        const mail = await outboxStore.retry(transaction, request.params.id ?? '');
        await recordAudit(transaction, [
          { actor: actor.id, action: 'mail.retry', subjectKind: 'mail', subjectId: mail.id },
        ]);
        return mail;
      });
      return ok(presentMail(row), uncached);
    },
  };
}

function present(row: NotificationRow): Schemas['Notification'] {
  const { title, text } = said(row.kind, row.parameters as never);
  return {
    id: row.id,
    kind: row.kind,
    title: { ...title },
    ...(text && { text: { ...text } }),
    link: row.link,
    at: row.at,
    times: row.times,
    read: row.read_at !== null,
  };
}

const presentMail = (row: MailRow): Schemas['Mail'] => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  nextAt: row.state === 'waiting' ? row.next_at : null,
  lastError: row.last_error,
  createdAt: row.created_at,
  sentAt: row.sent_at,
});

function assertAdministrator(actor: Actor): void {
  if (hasRole(actor, [], null)) return;
  throw notAllowed({
    code: 'not-allowed',
    message: { vi: 'Việc này chỉ dành cho quản trị viên.', en: 'Only administrators may do this.' },
  });
}
