import type { DatasetInput, SharingClass } from '@envhub/metadata-schemas';
import {
  type Actor,
  labelsOfClass,
  mayDo,
  notYours,
  type Owned,
  type Predicate,
  permits,
  predicateOf,
} from '../access/index.ts';

/** Who may know of a dataset: the labels that it carries. What is not published is its owner's. */
export function audienceOf(record: DatasetInput, of: Owned, published: boolean): string[] {
  return published ? labelsOfClass(classOf(record), of) : [`org:${of.organizationId}`];
}

/** The class of what is said of a dataset; where only the data have one, it is theirs. */
export const classOf = (record: Pick<DatasetInput, 'metadataAccess' | 'accessRights'>): SharingClass =>
  record.metadataAccess ?? record.accessRights ?? 'open';

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

/** @throws BusinessError `not-allowed` unless the actor may take away what readers see */
export function assertMayUnpublish(actor: Actor, organizationId: string): void {
  if (!mayDo(actor, 'review', 'draft', organizationId)) throw notYours();
}
