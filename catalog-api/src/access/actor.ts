import type { PlanName } from './plan-name.ts';
import type { Scope } from './scopes.ts';

/** What a person or program may be; `harvester` may claim and feed harvest runs and nothing else. */
export type Role =
  | 'admin'
  | 'reviewer'
  | 'steward'
  | 'survey-officer'
  | 'respondent'
  | 'developer'
  | 'harvester';

/** A role in one organization and those under it; `organizationId: null` means in every organization. */
export interface Grant {
  role: Role;
  organizationId: string | null;
  /** The organization and all under it; empty when the grant is for every organization. */
  reach: readonly string[];
}

/** Who is calling. */
export interface Actor {
  kind: 'anonymous' | 'key' | 'person' | 'system';
  /** 'person:<uuid>', 'key:<prefix>', 'anonymous' or the name of a system task: as the audit log has it. */
  id: string;
  name: string;
  grants: readonly Grant[];
  /** The person who calls, or whose key it is; none of the hub's own keys. */
  personId?: string;
  /** The sign-in by which a person calls. */
  sessionId?: string;
  /** The key that was shown, and what it was given to do: undefined scopes are all that its role allows. */
  key?: { id: string; plan: PlanName | null; scopes?: readonly Scope[] };
  /** Datasets whose data their owner lets this caller have, whatever their sharing class. */
  approved?: readonly string[];
}

export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous', name: 'anonymous', grants: [] };

/** An actor of the hub itself, which may do all. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: name, name, grants: [{ role: 'admin', organizationId: null, reach: [] }] };
}

/** Whether an actor has one of the roles in an organization; administrators have every role. */
export function hasRole(actor: Actor, roles: readonly Role[], organizationId: string | null): boolean {
  return actor.grants.some(
    (grant) =>
      (grant.role === 'admin' || roles.includes(grant.role)) &&
      (grant.organizationId === null || (organizationId !== null && grant.reach.includes(organizationId))),
  );
}
