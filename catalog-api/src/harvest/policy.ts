import { type Actor, hasRole } from '../access/index.ts';
import { notAllowed } from '../errors.ts';

/** Stewards of the owner keep sources and see their runs. */
export function assertMayKeep(actor: Actor, organizationId: string | null): void {
  if (!hasRole(actor, ['steward', 'reviewer'], organizationId)) throw notYours();
}

/** Workers, and stewards from their own machine, feed runs. */
export function assertMayFeed(actor: Actor, organizationId: string): void {
  if (!hasRole(actor, ['harvester', 'steward'], organizationId)) throw notYours();
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
