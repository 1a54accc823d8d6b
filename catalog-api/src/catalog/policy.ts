import type { DatasetInput, SharingClass } from '@envhub/metadata-schemas';
import { type Actor, mayDo, type Predicate, permits, predicateOf } from '../access/index.ts';
import { conflict, notAllowed } from '../errors.ts';

export type State = 'draft' | 'in-review' | 'published' | 'archived';

/** Whose dataset it is. */
export interface Owned {
  id: string;
  organizationId: string;
}

/** Who may know of a dataset: the labels that it carries. What is not published is its owner's. */
export function audienceOf(record: DatasetInput, of: Owned, published: boolean): string[] {
  return published ? labelsOfClass(classOf(record), of) : [`org:${of.organizationId}`];
}

/** The class of what is said of a dataset; where only the data have one, it is theirs. */
export const classOf = (record: Pick<DatasetInput, 'metadataAccess' | 'accessRights'>): SharingClass =>
  record.metadataAccess ?? record.accessRights ?? 'open';

function labelsOfClass(sharing: SharingClass, { id, organizationId }: Owned): string[] {
  if (sharing === 'open') return ['public'];
  const some = [`org:${organizationId}`, `dataset:${id}`];
  return sharing === 'shared' ? ['state', ...some] : some;
}

/** What an actor may know of: the filter of every reading query of datasets. */
export type Reader = Predicate<'dataset-metadata'>;
export const readerOf = (actor: Actor): Reader => predicateOf(actor, 'read', 'dataset-metadata');

/** Whether an actor may have the data itself, where only the metadata is open to all. */
export function mayHaveData(actor: Actor, record: DatasetInput, of: Owned): boolean {
  return permits(
    predicateOf(actor, 'read', 'dataset-data'),
    labelsOfClass(record.accessRights ?? 'open', of),
  );
}

/** The sharing classes that may be read of a dataset: earlier versions may have had another than it has now. */
export function readableClasses(reader: Reader, of: Owned): SharingClass[] {
  return (['open', 'shared', 'restricted'] as const).filter((sharing) =>
    permits(reader, labelsOfClass(sharing, of)),
  );
}

/** Whether an actor works on an organization's records and so sees working copies. */
export const mayReadDrafts = (actor: Actor, organizationId: string): boolean =>
  mayDo(actor, 'read', 'draft', organizationId);

/** Whether an actor may write an organization's records (null: everybody's). */
const mayWrite = (actor: Actor, organizationId: string | null): boolean =>
  mayDo(actor, 'write', 'draft', organizationId);

/** @throws BusinessError `not-allowed` */
export function assertMayWrite(actor: Actor, organizationId: string | null): void {
  if (!mayWrite(actor, organizationId)) throw notYours();
}

/** @throws BusinessError `not-allowed` unless the actor manages organizations there */
export function assertMayManage(actor: Actor, organizationId: string | null): void {
  if (!mayDo(actor, 'write', 'organization', organizationId)) throw notYours();
}

const notYours = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Tài khoản hoặc khoá này không có quyền làm việc đó với cơ quan này.',
      en: 'This account or key may not do that for this organization.',
    },
  });

/** Who may lead a dataset from one state to another; what is not here cannot be done. */
const transitions: Partial<Record<State, Partial<Record<State, 'write' | 'review'>>>> = {
  draft: { 'in-review': 'write', archived: 'write' },
  'in-review': { published: 'review', draft: 'write', archived: 'review' },
  published: { draft: 'write', archived: 'review' },
  archived: { draft: 'write' },
};

/** @throws BusinessError `not-allowed` unless the actor may take away what readers see */
export function assertMayUnpublish(actor: Actor, organizationId: string): void {
  if (!mayDo(actor, 'review', 'draft', organizationId)) throw notYours();
}

/** @throws BusinessError `conflict` (no-such-transition) or `not-allowed` */
export function assertTransition(actor: Actor, organizationId: string, from: State, to: State): void {
  const verb = transitions[from]?.[to];
  if (!verb) {
    throw conflict({
      code: 'no-such-transition',
      message: {
        vi: `Không thể chuyển từ “${from}” sang “${to}”.`,
        en: `A dataset cannot go from “${from}” to “${to}”.`,
      },
      details: { from, allowed: Object.keys(transitions[from] ?? {}) },
    });
  }
  if (!mayDo(actor, verb, 'draft', organizationId)) throw notYours();
}
