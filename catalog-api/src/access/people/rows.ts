import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../actor.ts';

export interface GrantRow {
  id: string;
  role: Role;
  source: 'token' | 'hub';
  granted_at: string;
  granted_by: string;
  organization: { id: string; slug: string; name: { vi: string; en?: string } } | null;
}

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  username: string | null;
  language: 'vi' | 'en' | null;
  unmatched: string[];
  first_seen_at: string;
  last_seen_at: string | null;
  last_sign_in_at: string | null;
  sign_in_before_at: string | null;
  suspended_at: string | null;
  suspended_by: string | null;
  suspension_reason: string | null;
  revision: number;
  grants: GrantRow[];
}

/** The roles of a person `p`, those granted in the hub first. */
const grants = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'source', g.source, 'granted_at', g.granted_at,
      'granted_by', g.granted_by, 'organization', case when o.id is not null then
        jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.record->'name') end)
    order by g.source, o.slug nulls first, g.role)
  from role_grant g left join organization o on o.id = g.organization_id where g.person_id = p.id), '[]')`;

/** People `p` with their roles. */
export const selectPeople = (where: RawBuilder<unknown>): RawBuilder<PersonRow> => sql<PersonRow>`
  select p.id, p.name, p.email, p.username, p.language, p.unmatched, p.first_seen_at, p.last_seen_at, p.last_sign_in_at,
    p.sign_in_before_at, p.suspended_at, p.suspended_by, p.suspension_reason, p.revision, ${grants} as grants
  from person p where ${where}`;
