import type { SharingClass } from '@envhub/metadata-schemas';
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

/** What an actor may know of: the filter of every reading query of services. */
export type Reader = Predicate<'service'>;
export const readerOf = (actor: Actor): Reader => predicateOf(actor, 'read', 'service');

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
  if (permits(readerOf(actor), labelsOfClass(service.sharing, service))) return true;
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
