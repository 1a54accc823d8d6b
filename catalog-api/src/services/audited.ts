import type { Actor } from '../access/index.ts';
import type { ServiceRow } from './rows.ts';

/** What the audit log compares. */
export const auditedOf = ({
  slug,
  state,
  version,
  record,
  audience,
  credential_kind,
  retired_at,
}: ServiceRow) => ({
  slug,
  state,
  publishedVersion: version,
  ...record,
  audience,
  credentialKind: credential_kind,
  retiredAt: retired_at,
});

/** Whose event it is, and about what. */
export const subjectOf = (actor: Actor, row: ServiceRow) => ({
  actor: actor.id,
  subjectKind: 'service',
  subjectId: row.id,
  subjectName: row.slug,
  organizationId: row.organization_id,
});
