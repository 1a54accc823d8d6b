import { type Actor, hasRole } from '../access/index.ts';
import { notAllowed } from '../errors.ts';

/** Stewards of the owner keep sources and see their runs. */
export function assertMayKeep(actor: Actor, organizationId: string | null): void {
  if (!hasRole(actor, ['steward', 'reviewer'], organizationId)) throw notYours();
}

/** What a trusted source gives is published unseen: that is a reviewer's to grant. */
export function assertMayTrust(actor: Actor, organizationId: string): void {
  if (!hasRole(actor, ['reviewer'], organizationId))
    throw notAllowed({
      code: 'not-allowed',
      message: {
        vi: 'Nguồn tin cậy (publish: trusted) công bố không qua duyệt: chỉ người duyệt của cơ quan được đặt.',
        en: 'A trusted source (publish: trusted) publishes unseen: only a reviewer of the organization sets that.',
      },
    });
}

/** Workers, and stewards and reviewers from their own machine, feed runs. */
export function assertMayFeed(actor: Actor, organizationId: string): void {
  if (!hasRole(actor, ['harvester', 'steward', 'reviewer'], organizationId)) throw notYours();
}

/** Whether an actor works with sources at all: whose, the queries filter. */
export function assertWorksWithSources(actor: Actor): void {
  if (!actor.grants.some(({ role }) => ['admin', 'steward', 'reviewer', 'harvester'].includes(role)))
    throw notYours();
}

/** The organizations whose sources an actor may see or feed; undefined = all. */
export function reachOf(actor: Actor): string[] | undefined {
  const grants = actor.grants.filter(({ role }) =>
    ['admin', 'steward', 'reviewer', 'harvester'].includes(role),
  );
  return grants.some(({ organizationId }) => organizationId === null)
    ? undefined
    : grants.flatMap(({ reach }) => [...reach]);
}

const notYours = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Tài khoản hoặc khoá này không có quyền với nguồn thu thập đó.',
      en: 'This account or key has no right to that harvest source.',
    },
  });
