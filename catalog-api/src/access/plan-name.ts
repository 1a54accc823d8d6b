import type { Actor, Role } from './actor.ts';

/** From the smallest; what each allows stands in the database. */
export const planNames = ['anonymous', 'registered', 'partner', 'agency', 'harvester'] as const;
export type PlanName = (typeof planNames)[number];

const agencyRoles: readonly Role[] = ['admin', 'reviewer', 'steward', 'survey-officer'];

/** Those who work in an agency have its plan, harvesters their own, and who is known by name the plan `registered`. */
export function planByRoles(roles: readonly Role[]): PlanName {
  if (roles.includes('harvester')) return 'harvester';
  return roles.some((role) => agencyRoles.includes(role)) ? 'agency' : 'registered';
}

/**
 * The plan that holds for a caller: what its key was given, else what the person was given, else by roles.
 * @param personPlan what an administrator gave the person
 */
export function planOf(actor: Actor, personPlan: PlanName | null): PlanName {
  if (actor.kind === 'anonymous') return 'anonymous';
  return actor.key?.plan ?? personPlan ?? planByRoles(actor.grants.map(({ role }) => role));
}
