import {
  type DatasetInput,
  type Distribution,
  type Validated,
  validateDataset,
} from '@envhub/metadata-schemas';
import { v7 as uuid } from 'uuid';
import { type Actor, assertTransition, organizationNamed, type State } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, isDuplicate } from '../database/index.ts';
import { gone, invalid, notFound, stale } from '../errors.ts';
import { distinctSlug, wantedSlug, withDistributionIds } from './identity.ts';
import { assertMayUnpublish, assertMayWrite, audienceOf, readerOf } from './policy.ts';
import { audited, type DatasetRow, ownedBy } from './rows.ts';
import { datasetStore } from './store.ts';
import { type Successor, successorOf } from './successors.ts';
import { tellOfStep } from './telling.ts';

export interface DatasetDependencies {
  database: Database;
  publicUrl: string;
  /** Told after each write. */
  written: () => void;
  /** Told the id of each dataset that somebody opens. */
  opened: (id: string) => void;
}

/** The life of a dataset: each command checks the policy, keeps the rules and notes what was done. */
export function createDatasets({ database, publicUrl, written, opened }: DatasetDependencies) {
  /** A dataset that the actor may know of. */
  async function known(on: Database, actor: Actor, name: string, lock = false): Promise<DatasetRow> {
    const row = await datasetStore.find(on, readerOf(actor), name, lock);
    if (!row) throw noSuchDataset();
    if (row.withdrawn_at) throw withdrawn(row, await successorOf(on, actor, row, publicUrl));
    return row;
  }

  /** Runs a change of one dataset in a transaction, with its audit entry; the index hears of it afterwards. */
  async function change(
    actor: Actor,
    name: string,
    action: string,
    ifMatch: number | undefined,
    work: (
      row: DatasetRow,
      transaction: Database,
    ) => Promise<Record<string, unknown> | undefined> | Record<string, unknown> | undefined,
  ): Promise<DatasetRow> {
    const row = await database.transaction(async (transaction) => {
      const found = await known(transaction, actor, name, true);
      assertMayWrite(actor, found.organization_id);
      if (ifMatch !== undefined && found.revision !== ifMatch) throw changedSince();
      const before = audited(found);
      const details = await work(found, transaction);
      const after = (await datasetStore.find(transaction, readerOf(actor), found.id)) as DatasetRow;
      await recordAudit(transaction, [
        {
          actor: actor.id,
          action,
          subjectKind: 'dataset',
          subjectId: found.id,
          subjectName: found.slug,
          organizationId: found.organization_id,
          before,
          after: audited(after),
          ...(details && { details }),
        },
      ]);
      return after;
    });
    written();
    return row;
  }

  async function revise(transaction: Database, row: DatasetRow, record: DatasetInput): Promise<void> {
    row.record = withDistributionIds(row.id, record, row.record);
    // The working copy becomes a draft; readers keep the published version until the new one is approved.
    row.state = row.state === 'in-review' ? 'in-review' : 'draft';
    await datasetStore.save(transaction, row);
  }

  return {
    /** @throws BusinessError `not-found`, `gone` */
    get: (actor: Actor, name: string) => known(database, actor, name),

    /** As `get`, for somebody who looks at the dataset itself: it counts as used. */
    async open(actor: Actor, name: string): Promise<DatasetRow> {
      const row = await known(database, actor, name);
      opened(row.id);
      return row;
    },

    async create(actor: Actor, input: { organization: string; dataset: unknown }): Promise<DatasetRow> {
      const record = valid(validateDataset(input.dataset));
      const organization = await organizationNamed(database, input.organization);
      assertMayWrite(actor, organization.id);
      const id = uuid();
      const slug = wantedSlug(record);
      const made = await database.transaction(async (transaction) => {
        const row = {
          id,
          organizationId: organization.id,
          record: withDistributionIds(id, record),
          audience: audienceOf(record, { id, organizationId: organization.id }, false),
        };
        const insert = (free: string) =>
          transaction.transaction((nested) => datasetStore.insert(nested, { ...row, slug: free }));
        const taken = await datasetStore.slugTaken(transaction, slug);
        // Another process may take the address between the question and the writing.
        await insert(taken ? distinctSlug(slug, id) : slug).catch((error) => {
          if (!isDuplicate(error, 'dataset_slug_key')) throw error;
          return insert(distinctSlug(slug, id, 16));
        });
        const after = await known(transaction, actor, id);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'dataset.create',
            subjectKind: 'dataset',
            subjectId: id,
            subjectName: after.slug,
            organizationId: organization.id,
            after: audited(after),
          },
        ]);
        return after;
      });
      written();
      return made;
    },

    update: (actor: Actor, name: string, ifMatch: number | undefined, value: unknown) =>
      change(actor, name, 'dataset.update', ifMatch, async (row, transaction) => {
        await revise(transaction, row, valid(validateDataset(value)));
        return { revision: row.revision + 1 };
      }),

    /** Changes the list of distributions; `edit` returns the new list. */
    editDistributions: (
      actor: Actor,
      name: string,
      ifMatch: number | undefined,
      edit: (list: Distribution[]) => Distribution[],
    ) =>
      change(actor, name, 'dataset.update', ifMatch, async (row, transaction) => {
        await revise(
          transaction,
          row,
          valid(validateDataset({ ...row.record, distributions: edit(row.record.distributions ?? []) })),
        );
        return { revision: row.revision + 1 };
      }),

    transition: (
      actor: Actor,
      name: string,
      to: State,
      comment: string | undefined,
      ifMatch: number | undefined,
    ) =>
      change(actor, name, `dataset.${to}`, ifMatch, async (row, transaction) => {
        const from = row.state;
        assertTransition(actor, 'draft', row.organization_id, from, to);
        // A draft may stand over a version that readers still see; archiving it takes that away too.
        if (to === 'archived' && row.published_version !== null)
          assertMayUnpublish(actor, row.organization_id);
        row.state = to;
        if (to === 'published') {
          row.version += 1;
          row.published_version = row.version;
          row.published_at = new Date().toISOString();
          row.audience = audienceOf(row.record, ownedBy(row), true);
        }
        if (to === 'archived') {
          row.published_version = null;
          row.audience = audienceOf(row.record, ownedBy(row), false);
        }
        await datasetStore.save(transaction, row);
        if (to === 'published') await datasetStore.addVersion(transaction, row, actor.id);
        await tellOfStep(transaction, actor, row, { from, to, comment });
        return { from, to, ...(comment && { comment }) };
      }),

    /**
     * Takes a dataset out of sight; its address answers 410 from now on.
     * @param successor id or slug of the dataset that takes its place
     */
    withdraw: (actor: Actor, name: string, ifMatch: number | undefined, successor?: string) =>
      change(actor, name, 'dataset.withdraw', ifMatch, async (row, transaction) => {
        if (row.published_version !== null) assertMayUnpublish(actor, row.organization_id);
        row.state = 'archived';
        row.withdrawn_at = new Date().toISOString();
        row.successor_id = successor ? await successorNamed(transaction, actor, successor, row) : null;
        await datasetStore.save(transaction, row);
        return row.successor_id ? { successor: row.successor_id } : undefined;
      }),
  };
}

export type Datasets = ReturnType<typeof createDatasets>;

export const noSuchDataset = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Không có bộ dữ liệu này.', en: 'There is no such dataset.' },
  });

function withdrawn(row: DatasetRow, successor: Successor | undefined) {
  return gone({
    code: 'withdrawn',
    message: {
      vi: 'Bộ dữ liệu này đã được gỡ khỏi danh mục.',
      en: 'This dataset was withdrawn from the catalog.',
    },
    details: { withdrawnAt: row.withdrawn_at, ...(successor && { successor }) },
  });
}

/** @throws BusinessError `invalid` (bad-successor) unless it is another dataset that is there for the actor */
async function successorNamed(database: Database, actor: Actor, name: string, row: DatasetRow) {
  const found = await datasetStore.find(database, readerOf(actor), name);
  if (found && found.id !== row.id && !found.withdrawn_at) return found.id;
  const message = {
    vi: 'Không có bộ dữ liệu khác nào như vậy để thay thế.',
    en: 'There is no such other dataset to take its place.',
  };
  throw invalid({
    code: 'bad-successor',
    message,
    faults: [{ parameter: 'successor', code: 'bad-successor', message }],
  });
}

const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa bản ghi này. Hãy tải lại rồi sửa tiếp.',
      en: 'Not saved: someone else changed this record. Read it again, then go on.',
    },
  });

/** @throws BusinessError `invalid` (invalid-record) naming each fault */
export function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw invalid({
    code: 'invalid-record',
    message: {
      vi: 'Bản ghi chưa hợp lệ; xem từng lỗi ở dưới.',
      en: 'The record is not valid; each fault is named below.',
    },
    faults: checked.problems.map(({ pointer, rule, message }) => ({ pointer, code: rule, message })),
  });
}
