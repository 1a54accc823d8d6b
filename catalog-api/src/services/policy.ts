import { type Actor, mayDo, type Predicate, permits, predicateOf } from '../access/index.ts';
import { conflict, notAllowed } from '../errors.ts';

type SharingClass = 'open' | 'shared' | 'restricted';
type State = 'draft' | 'in-review' | 'published' | 'archived';

/** What an actor may know of: the filter of every reading query of services. */
export type Reader = Predicate<'service'>;
export const readerOf = (actor: Actor): Reader => predicateOf(actor, 'read', 'service');

/** Whose service it is. */
export interface Owned {
  id: string;
  organizationId: string;
}

/** The labels of a published service of this class; one that was opened to a caller carries its id. */
export function audienceOfClass(sharing: SharingClass, { id, organizationId }: Owned): string[] {
  if (sharing === 'open') return ['public'];
  const some = [`org:${organizationId}`, `dataset:${id}`];
  return sharing === 'shared' ? ['state', ...some] : some;
}

/** Whether an actor works on an organization's services: sees drafts and settings, and may write. */
export function mayWrite(actor: Actor, organizationId: string): boolean {
  return mayDo(actor, 'write', 'service', organizationId);
}

/** The services whose working copies an actor sees. */
export const writerOf = (actor: Actor) => predicateOf(actor, 'write', 'service');

/** Whether an actor may know of a service: of what was published by its labels, of the rest as its owner. */
export function mayKnow(
  actor: Actor,
  service: { audience: readonly string[]; published_record: unknown; organization_id: string },
): boolean {
  const readable = service.published_record !== null && permits(readerOf(actor), service.audience);
  return readable || mayWrite(actor, service.organization_id);
}

/**
 * Whether an actor may call a service through the gateway: by its sharing class, or because the owner approved
 * the caller for the service, or for all the datasets that it serves.
 */
export function mayCall(
  actor: Actor,
  service: Owned & { sharing: SharingClass; datasets: readonly string[] },
): boolean {
  if (permits(readerOf(actor), audienceOfClass(service.sharing, service))) return true;
  const approved = actor.approved ?? [];
  return service.datasets.length > 0 && service.datasets.every((id) => approved.includes(id));
}

/** @throws BusinessError `not-allowed` */
export function assertMayWrite(actor: Actor, organizationId: string): void {
  if (!mayWrite(actor, organizationId)) throw notYours();
}

/** @throws BusinessError `not-allowed` unless the actor may take away what callers use */
export function assertMayUnpublish(actor: Actor, organizationId: string): void {
  if (!mayDo(actor, 'review', 'service', organizationId)) throw notYours();
}

/** Who may lead a service from one state to another; what is not here cannot be done. */
const transitions: Partial<Record<State, Partial<Record<State, 'write' | 'review'>>>> = {
  draft: { 'in-review': 'write', archived: 'write' },
  'in-review': { published: 'review', draft: 'write', archived: 'review' },
  published: { draft: 'write', archived: 'review' },
  archived: { draft: 'write' },
};

/** @throws BusinessError `conflict` (no-such-transition) or `not-allowed` */
export function assertTransition(actor: Actor, organizationId: string, from: State, to: State): void {
  const verb = transitions[from]?.[to];
  if (!verb)
    throw conflict({
      code: 'no-such-transition',
      message: {
        vi: `Không thể chuyển từ “${from}” sang “${to}”.`,
        en: `A service cannot go from “${from}” to “${to}”.`,
      },
      details: { from, allowed: Object.keys(transitions[from] ?? {}) },
    });
  if (!mayDo(actor, verb, 'service', organizationId)) throw notYours();
}

const notYours = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Tài khoản hoặc khoá này không có quyền làm việc đó với cơ quan này.',
      en: 'This account or key may not do that for this organization.',
    },
  });
