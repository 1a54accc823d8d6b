import type { Schemas } from '@envhub/openapi';
import type { Actor, Role } from './actor.ts';

export type Permission = Schemas['Permission'];

const keepers: readonly Role[] = ['admin', 'reviewer', 'steward'];
const agencies: readonly Role[] = [...keepers, 'survey-officer'];

/** By which roles one may do something in at least one organization. */
const byRole: Record<Permission, readonly Role[] | 'administrators' | 'people'> = {
  'read:own': [...agencies, 'respondent', 'developer'],
  'keys:own': 'people',
  'keys:manage': 'administrators',
  'datasets:write': keepers,
  'datasets:review': ['admin', 'reviewer'],
  'harvest:manage': keepers,
  'services:manage': keepers,
  'access-requests:decide': keepers,
  'campaigns:manage': ['admin', 'survey-officer'],
  'assignments:answer': ['respondent'],
  'usage:read': keepers,
  'plans:manage': 'administrators',
  'people:manage': 'administrators',
  'applications:manage': 'administrators',
  'site:manage': 'administrators',
  'audit:read': ['admin'],
};

/**
 * What somebody may do somewhere, for pages to hide the rest. It decides nothing: each operation asks its own
 * policy about the very record.
 */
export function permissionsOf(actor: Actor): Permission[] {
  const isAdministrator = actor.grants.some(
    ({ role, organizationId }) => role === 'admin' && organizationId === null,
  );
  return (Object.keys(byRole) as Permission[]).filter((permission) => {
    const roles = byRole[permission];
    if (roles === 'people') return actor.personId !== undefined;
    return (
      isAdministrator || (roles !== 'administrators' && actor.grants.some(({ role }) => roles.includes(role)))
    );
  });
}
