import type { DatasetInput, SharingClass } from '@envhub/metadata-schemas';
import { type Actor, audiencesOf, hasRole } from '../access/index.ts';
import { conflict, notAllowed } from '../errors.ts';

export type State = 'draft' | 'in-review' | 'published' | 'archived';

/** Who may know of a record: the audiences it carries. What is not published is its owner's. */
export function audienceOf(record: DatasetInput, organizationId: string, published: boolean): string[] {
  return published
    ? audienceOfClass(record.metadataAccess ?? record.accessRights ?? 'open', organizationId)
    : [`org:${organizationId}`];
}

function audienceOfClass(sharing: SharingClass, organizationId: string): string[] {
  if (sharing === 'open') return ['public'];
  return sharing === 'shared' ? ['state', `org:${organizationId}`] : [`org:${organizationId}`];
}

/** Whether an actor may know of a record with these audiences. */
export function mayRead(actor: Actor, audience: readonly string[]): boolean {
  const own = audiencesOf(actor);
  return own === 'everything' || audience.some((label) => own.includes(label));
}

/** Whether an actor may know of a dataset: of what was published by its audiences, of the rest as its owner. */
export function mayKnow(
  actor: Actor,
  dataset: { audience: readonly string[]; published_version: number | null; organization_id: string },
): boolean {
  const readable = dataset.published_version !== null && mayRead(actor, dataset.audience);
  return readable || mayWrite(actor, dataset.organization_id);
}

/** Whether an actor may have the data itself, where only the metadata is open to all. */
export function mayHaveData(actor: Actor, record: DatasetInput, organizationId: string): boolean {
  return mayRead(actor, audienceOfClass(record.accessRights ?? 'open', organizationId));
}

/** The sharing classes that an actor may read of an organization: earlier versions may have had another. */
export function readableClasses(actor: Actor, organizationId: string): SharingClass[] {
  return (['open', 'shared', 'restricted'] as const).filter((sharing) =>
    mayRead(actor, audienceOfClass(sharing, organizationId)),
  );
}

/** Whether an actor works on an organization's records (null: on everybody's): sees drafts, and may write. */
export function mayWrite(actor: Actor, organizationId: string | null): boolean {
  return hasRole(actor, ['steward', 'reviewer'], organizationId);
}

/** @throws BusinessError `not-allowed` */
export function assertMayWrite(actor: Actor, organizationId: string | null): void {
  if (!mayWrite(actor, organizationId)) throw notYours();
}

/** @throws BusinessError `not-allowed` unless the actor manages organizations there */
export function assertMayManage(actor: Actor, organizationId: string | null): void {
  if (!hasRole(actor, [], organizationId)) throw notYours();
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
const transitions: Partial<Record<State, Partial<Record<State, 'steward' | 'reviewer'>>>> = {
  draft: { 'in-review': 'steward', archived: 'steward' },
  'in-review': { published: 'reviewer', draft: 'steward', archived: 'reviewer' },
  published: { draft: 'steward', archived: 'reviewer' },
  archived: { draft: 'steward' },
};

/** @throws BusinessError `not-allowed` unless the actor may take away what readers see */
export function assertMayUnpublish(actor: Actor, organizationId: string): void {
  if (!hasRole(actor, ['reviewer'], organizationId)) throw notYours();
}

/** @throws BusinessError `conflict` (no-such-transition) or `not-allowed` */
export function assertTransition(actor: Actor, organizationId: string, from: State, to: State): void {
  const role = transitions[from]?.[to];
  if (!role) {
    throw conflict({
      code: 'no-such-transition',
      message: {
        vi: `Không thể chuyển từ “${from}” sang “${to}”.`,
        en: `A dataset cannot go from “${from}” to “${to}”.`,
      },
      details: { from, allowed: Object.keys(transitions[from] ?? {}) },
    });
  }
  if (!hasRole(actor, role === 'steward' ? ['steward', 'reviewer'] : ['reviewer'], organizationId))
    throw notYours();
}
