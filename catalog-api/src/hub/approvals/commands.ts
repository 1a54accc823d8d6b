import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../access/actor.ts';
import { type Actor, permits } from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { datasetLists, readerOf } from '../../catalog/index.ts';
import { type Database, isDuplicate } from '../../database/index.ts';
import { post, settle } from '../../notifications/index.ts';
import {
  alreadyDecided,
  noSuch,
  notInPast,
  notOpen,
  openAlready,
  ownRequest,
  peopleOnly,
  waitsAlready,
} from './faults.ts';
import { approvalChanges } from './standing.ts';
import {
  askedFor,
  findRequest,
  insertRequest,
  type RequestRow,
  readerOfRequests,
  reviewerOfRequests,
} from './store.ts';

export interface NewRequest {
  dataset: string;
  purpose: string;
  key?: string | undefined;
  until?: string | undefined;
}

export interface Decision {
  decision: 'approve' | 'refuse';
  comment?: string | undefined;
  expiresAt?: string | undefined;
}

const deciders: readonly Role[] = ['steward', 'reviewer'];

/** Asking for data, and deciding on it: it holds at once, in every process. */
export function createApprovals({
  database,
  forget,
}: {
  database: Database;
  forget: (personId: string) => void;
}) {
  /** @throws BusinessError `not-found`, `invalid` (already-open) */
  async function wanted(actor: Actor, name: string) {
    const [found] = await datasetLists.idsNamed(database, readerOf(actor), [name], 1);
    const dataset = found && (await askedFor(database, found.id));
    if (!dataset) throw noSuch('Không có bộ dữ liệu này.', 'There is no such dataset.');
    if (dataset.sharing === 'open') throw openAlready();
    return { ...dataset, id: found.id };
  }

  async function assertOwnKey(
    transaction: Database,
    personId: string,
    key: string | undefined,
  ): Promise<void> {
    if (key === undefined) return;
    const rows = await transaction.query(
      sql`select id from api_key where id = ${key} and person_id = ${personId} and revoked_at is null`,
    );
    if (rows.length === 0) throw noSuch('Không có khoá này.', 'There is no such key.');
  }

  const told = (row: RequestRow, actor: Actor, action: string, after: object) => ({
    actor: actor.id,
    action,
    subjectKind: 'access-request',
    subjectId: row.id,
    subjectName: row.dataset.title.vi ?? row.dataset.slug,
    organizationId: row.organization_id,
    before: { state: row.state },
    after,
    details: { dataset: row.dataset_id, person: row.person_id },
  });

  /** Changes a request that is in one of the states, tells every process, and records it. */
  async function change(
    actor: Actor,
    id: string,
    reader: ReturnType<typeof readerOfRequests> | ReturnType<typeof reviewerOfRequests>,
    from: RequestRow['state'],
    work: (row: RequestRow, transaction: Database) => Promise<{ action: string; after: object }>,
  ): Promise<string> {
    const person = await database.transaction(async (transaction) => {
      const row = await findRequest(transaction, actor, reader, id, true);
      if (!row) throw noSuch('Không có yêu cầu này.', 'There is no such request.');
      if (row.state !== from) throw alreadyDecided(row.state);
      const { action, after } = await work(row, transaction);
      await recordAudit(transaction, [told(row, actor, action, after)]);
      await settle(transaction, 'access-asked', subject(id));
      await transaction.notify(approvalChanges, row.person_id);
      return row.person_id;
    });
    forget(person);
    return id;
  }

  return {
    /** @throws BusinessError `not-allowed`, `not-found`, `invalid`, `conflict` */
    async ask(actor: Actor, input: NewRequest): Promise<string> {
      const { personId } = actor;
      if (personId === undefined) throw peopleOnly();
      if (input.until !== undefined && Date.parse(input.until) <= Date.now()) throw notInPast('/until');
      const dataset = await wanted(actor, input.dataset);
      const id = uuid();
      try {
        await database.transaction(async (transaction) => {
          await assertOwnKey(transaction, personId, input.key);
          await insertRequest(transaction, {
            id,
            dataset_id: dataset.id,
            person_id: personId,
            key_id: input.key ?? null,
            purpose: input.purpose,
            wanted_until: input.until ?? null,
          });
          await recordAudit(transaction, [
            {
              actor: actor.id,
              action: 'access-request.create',
              subjectKind: 'access-request',
              subjectId: id,
              subjectName: dataset.title.vi ?? dataset.id,
              organizationId: dataset.organization_id,
              details: { dataset: dataset.id, purpose: input.purpose },
            },
          ]);
          await post(transaction, {
            to: { roles: deciders, organization: dataset.organization_id },
            kind: 'access-asked',
            subject: subject(id),
            link: '/workspace/requests',
            parameters: { dataset: dataset.title, by: actor.name, purpose: input.purpose },
            except: personId,
          });
        });
      } catch (error) {
        throw isDuplicate(error, 'access_request_open') ? waitsAlready() : error;
      }
      return id;
    },

    /** @throws BusinessError `not-found`, `not-allowed`, `conflict` (request-state) */
    decide(actor: Actor, id: string, { decision, comment, expiresAt }: Decision): Promise<string> {
      if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now())
        return Promise.reject(notInPast('/expiresAt'));
      return change(actor, id, reviewerOfRequests(actor), 'waiting', async (row, transaction) => {
        // Who asks does not answer.
        if (row.person_id === actor.personId) throw ownRequest();
        const approved = decision === 'approve';
        const until = approved ? (expiresAt ?? null) : null;
        await transaction.query(sql`
          update access_request set state = ${approved ? 'approved' : 'refused'}, comment = ${comment ?? null},
            decided_at = now(), decided_by = ${actor.name}, expires_at = ${until} where id = ${id}`);
        await post(transaction, {
          to: { person: row.person_id },
          kind: 'access-decided',
          subject: subject(id),
          link: '/workspace/requests',
          parameters: {
            dataset: row.dataset.title,
            approved,
            ...(comment !== undefined && { comment }),
            ...(until !== null && { until }),
          },
        });
        return {
          action: approved ? 'access-request.approve' : 'access-request.refuse',
          after: { state: approved ? 'approved' : 'refused', expiresAt: until, comment },
        };
      });
    },

    /** @throws BusinessError `not-found`, `conflict` (request-state) */
    withdraw(actor: Actor, id: string): Promise<string> {
      return change(actor, id, readerOfRequests(actor), 'waiting', async (row, transaction) => {
        if (row.person_id !== actor.personId)
          throw noSuch('Không có yêu cầu này.', 'There is no such request.');
        await transaction.query(
          sql`update access_request set state = 'withdrawn', ended_at = now() where id = ${id}`,
        );
        return { action: 'access-request.withdraw', after: { state: 'withdrawn' } };
      });
    },

    /** Ends an approval, by whoever may decide on it or has it. @throws BusinessError `not-found`, `conflict` */
    end(actor: Actor, id: string, comment: string | undefined): Promise<string> {
      return change(actor, id, readerOfRequests(actor), 'approved', async (row, transaction) => {
        const may =
          row.person_id === actor.personId ||
          permits(reviewerOfRequests(actor), [`org:${row.organization_id}`]);
        if (!may) throw notOpen();
        await transaction.query(sql`
          update access_request set state = 'ended', ended_at = now(), comment = coalesce(${comment ?? null}, comment)
          where id = ${id}`);
        return { action: 'access-request.end', after: { state: 'ended', comment } };
      });
    },
  };
}

export type Approvals = ReturnType<typeof createApprovals>;

const subject = (id: string) => `access-request:${id}`;
