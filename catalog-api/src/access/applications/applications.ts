import { pickText } from '@envhub/metadata-schemas';
import { v7 as uuid } from 'uuid';
import { type AuditEntry, recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { notFound, stale } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { isAdministrator, onlyAdministrators, unknownOrganization } from '../rules.ts';
import { type ApplicationInput, assertApplication, type Icon, iconOf } from './rules.ts';
import { type ApplicationRow, applicationStore as store } from './store.ts';

/** The applications of the launcher: people see those that their roles open, administrators keep them. */
export function createApplicationCommands({
  database,
  publicUrl,
}: {
  database: Database;
  publicUrl: string;
}) {
  async function organizationsOf(on: Database, { organizations = [] }: ApplicationInput): Promise<string[]> {
    const found = await store.organizationsNamed(on, organizations);
    const isThere = (name: string) => found.some(({ id, slug }) => name === id || name === slug);
    if (!organizations.every(isThere)) throw unknownOrganization();
    return found.map(({ id }) => id);
  }

  async function known(on: Database, id: string): Promise<ApplicationRow> {
    const row = await store.lock(on, id);
    if (!row) throw noSuchApplication();
    return row;
  }

  return {
    /** @param all of everybody, for administrators @throws BusinessError `not-allowed` */
    list(actor: Actor, all: boolean, after: [number, string] | undefined, limit: number) {
      if (all) assertAdministrator(actor);
      return store.list(database, all ? 'all' : actor, after, limit);
    },

    /** @throws BusinessError `not-found`, also of one that the actor's roles do not open */
    async get(actor: Actor, id: string): Promise<ApplicationRow> {
      const row = await store.find(database, isAdministrator(actor) ? 'all' : actor, id);
      if (!row) throw noSuchApplication();
      return row;
    },

    async icon(id: string): Promise<Icon & { revision: number }> {
      const row = await store.icon(database, id);
      const icon = row?.icon ? iconOf(row.icon) : undefined;
      if (!row || !icon) throw noIcon();
      return { ...icon, revision: row.revision };
    },

    /** @throws BusinessError `not-allowed`, `invalid-application`, `unknown-organization` */
    async create(actor: Actor, input: ApplicationInput): Promise<ApplicationRow> {
      assertAdministrator(actor);
      assertApplication(input, publicUrl);
      const id = uuid();
      return database.transaction(async (transaction) => {
        await store.insert(transaction, id, input, await organizationsOf(transaction, input));
        const made = await known(transaction, id);
        await note(transaction, actor, 'application.create', made, { after: noted(made) });
        return made;
      });
    },

    /** @throws BusinessError `not-allowed`, `invalid-application`, `unknown-organization`, `not-found`, `stale` */
    async update(
      actor: Actor,
      id: string,
      ifMatch: number | undefined,
      input: ApplicationInput,
    ): Promise<ApplicationRow> {
      assertAdministrator(actor);
      assertApplication(input, publicUrl);
      return database.transaction(async (transaction) => {
        const before = await known(transaction, id);
        if (ifMatch !== undefined && ifMatch !== before.revision) throw changedSince();
        await store.update(transaction, id, input, await organizationsOf(transaction, input));
        const after = await known(transaction, id);
        await note(transaction, actor, 'application.update', after, {
          before: noted(before),
          after: noted(after),
          ...(input.icon !== undefined && {
            details: { icon: input.icon === '' ? 'taken away' : 'replaced' },
          }),
        });
        return after;
      });
    },

    /** @throws BusinessError `not-allowed`, `not-found` */
    async remove(actor: Actor, id: string): Promise<void> {
      assertAdministrator(actor);
      await database.transaction(async (transaction) => {
        const before = await known(transaction, id);
        await store.remove(transaction, id);
        await note(transaction, actor, 'application.delete', before, { before: noted(before) });
      });
    },

    /** @throws BusinessError `not-allowed` */
    async order(actor: Actor, ids: string[]): Promise<void> {
      assertAdministrator(actor);
      await database.transaction(async (transaction) => {
        await store.order(transaction, ids);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'application.order',
            subjectKind: 'application',
            subjectId: 'all',
            details: { ids },
          },
        ]);
      });
    },
  };
}

function assertAdministrator(actor: Actor): void {
  if (!isAdministrator(actor)) throw onlyAdministrators();
}

const note = (
  transaction: Database,
  actor: Actor,
  action: string,
  { id, name }: ApplicationRow,
  change: Pick<AuditEntry, 'before' | 'after' | 'details'>,
) =>
  recordAudit(transaction, [
    {
      actor: actor.id,
      action,
      subjectKind: 'application',
      subjectId: id,
      subjectName: pickText(name, 'vi'),
      ...change,
    },
  ]);

const noted = (row: ApplicationRow) => ({
  name: row.name,
  description: row.description,
  url: row.url,
  clientId: row.client_id,
  roles: row.roles,
  organizations: row.organizations,
});

const noSuchApplication = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Không có ứng dụng này.', en: 'There is no such application.' },
  });

const noIcon = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Ứng dụng này không có hình.', en: 'This application has no picture.' },
  });

const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa ứng dụng này.',
      en: 'Not saved: someone else changed this application.',
    },
  });
