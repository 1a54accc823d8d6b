import { type PlanName, planByRoles } from '../plan-name.ts';
import type { Scope } from '../scopes.ts';
import { type ListedKey, stateOf } from './rows.ts';

/** The plan that holds for a key now. */
const planOfRow = ({ plan, owner_plan, owner_roles, role }: ListedKey): PlanName =>
  plan ?? owner_plan ?? planByRoles(role === null ? owner_roles : [role]);

const everything: readonly Scope[] = ['read', 'read:own', 'write', 'harvest'];

/** @param toAdministrator who is shown the owner's address too */
export function presentKey(row: ListedKey, toAdministrator: boolean) {
  return {
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    description: row.description,
    role: row.role,
    organization: row.organization,
    owner:
      row.person_id === null
        ? null
        : {
            id: row.person_id,
            name: row.owner_name ?? '',
            ...(toAdministrator && { email: row.owner_email }),
          },
    scopes: row.scopes ?? everything,
    plan: planOfRow(row),
    ownPlan: row.plan,
    requestedPlan: row.requested_plan,
    planReason: row.plan_reason,
    state: stateOf(row),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    rotatedAt: row.rotated_at,
    previous: previousOf(row),
  };
}

function previousOf({ previous_prefix, previous_until }: ListedKey) {
  if (previous_prefix === null || previous_until === null) return null;
  return Date.parse(previous_until) > Date.now() ? { prefix: previous_prefix, until: previous_until } : null;
}
