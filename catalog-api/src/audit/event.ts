import { createHash } from 'node:crypto';
import type { LangText } from '@envhub/metadata-schemas';
import { sql } from 'kysely';

/** An event as it stands in the log. */
export interface EventRow {
  id: number;
  at: string;
  actor: string;
  actor_name: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string | null;
  organization_id: string | null;
  request_id: string | null;
  address: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  details: Record<string, unknown>;
}

export const eventColumns = sql`e.id, e.at, e.actor, e.actor_name, e.action, e.subject_kind, e.subject_id, e.subject_name,
  e.organization_id, e.request_id, e.address, e.before, e.after, e.details`;

/**
 * The SHA-256 of an event: of all its fields as canonical JSON (RFC 8785: names in order, no spaces), under the
 * names that the columns have.
 */
export function eventHash(row: EventRow): Buffer {
  const { id, at, actor, actor_name, action, subject_kind, subject_id, subject_name } = row;
  const { organization_id, request_id, address, before, after, details } = row;
  const event = {
    ...{ id, at, actor, actor_name, action, subject_kind, subject_id, subject_name },
    ...{ organization_id, request_id, address, before, after, details },
  };
  return createHash('sha256').update(canonicalJson(event)).digest();
}

/** JSON in one form only, after RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

export interface ShownEvent extends EventRow {
  organization_slug: string | null;
  organization_name: LangText | null;
}

export const presentEvent = (row: ShownEvent) => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  actorName: row.actor_name,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  organization:
    row.organization_id && row.organization_slug && row.organization_name
      ? { id: row.organization_id, slug: row.organization_slug, name: row.organization_name }
      : null,
  requestId: row.request_id,
  address: row.address,
  before: row.before,
  after: row.after,
  details: row.details,
});
