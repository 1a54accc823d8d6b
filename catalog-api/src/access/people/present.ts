import type { Schemas } from '@envhub/openapi';
import type { SessionRow } from '../sessions/sessions.ts';
import type { GrantRow, PersonRow } from './rows.ts';

export const presentGrant = (grant: GrantRow): Schemas['RoleGrant'] => ({
  id: grant.id,
  role: grant.role,
  organization: grant.organization,
  source: grant.source,
  grantedAt: new Date(grant.granted_at).toISOString(),
  grantedBy: grant.granted_by,
});

export const presentPerson = (row: PersonRow): Schemas['Person'] => ({
  id: row.id,
  name: row.name,
  email: row.email,
  username: row.username,
  state: row.suspended_at === null ? 'active' : 'suspended',
  ...(row.suspended_at !== null && {
    suspension: {
      since: row.suspended_at,
      by: row.suspended_by ?? '',
      reason: row.suspension_reason ?? '',
    },
  }),
  ...(row.language && { language: row.language }),
  firstSeenAt: row.first_seen_at,
  lastSeenAt: row.last_seen_at,
  lastSignInAt: row.last_sign_in_at,
  roles: row.grants.map(presentGrant),
  unmatched: row.unmatched,
  revision: row.revision,
});

/** @param current the id of the session that asks */
export const presentSession = (row: SessionRow, current: string | undefined): Schemas['Session'] => ({
  id: row.id,
  signedInAt: row.started_at,
  lastSeenAt: row.last_seen_at,
  endedAt: row.ended_at,
  address: row.address,
  browser: row.browser,
  current: row.id === current,
});
