import type { Schemas } from '@/session/api';

/** Roles that a person may have, from the widest. */
export const grantable = [
  'admin',
  'reviewer',
  'steward',
  'survey-officer',
  'respondent',
  'developer',
] as const satisfies readonly Schemas['Role'][];

/** Roles that hold in organizations: one names which, or all. */
export const inOrganization: readonly string[] = ['reviewer', 'steward', 'survey-officer'];
