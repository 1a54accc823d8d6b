import { fold, words } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { requestContext } from '../http/request-context.ts';
import { changedFields, harmless } from './changes.ts';

/** One thing that somebody did; written in the transaction of the thing itself. */
export interface AuditEntry {
  /** The id of the actor. */
  actor: string;
  /** The name of the actor, where the request being served does not tell it. */
  actorName?: string;
  /** Noun and verb: `dataset.publish`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** What people call the subject: a title, a slug. */
  subjectName?: string;
  /** The organization whose matter it is; its administrators read of it. */
  organizationId?: string | null;
  /** The subject as it was and as it became, whole: the fields that differ are kept, secrets never. */
  before?: object | undefined;
  after?: object | undefined;
  details?: Record<string, unknown>;
}

/** Appends to the audit log, in one statement. */
export async function recordAudit(transaction: Database, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await transaction.query(sql`
    with made as (
      insert into audit_event (actor, actor_name, action, subject_kind, subject_id, subject_name, organization_id,
        request_id, address, before, after, details, words)
      select actor, actor_name, action, subject_kind, subject_id, subject_name, organization_id,
        request_id, address, before, after, details, array_to_tsvector(words)
      from jsonb_to_recordset(${JSON.stringify(entries.map(rowOf))}::jsonb)
        as t(actor text, actor_name text, action text, subject_kind text, subject_id text, subject_name text, organization_id uuid,
          request_id text, address text, before jsonb, after jsonb, details jsonb, words text[])
      returning id)
    insert into audit_unsealed select id from made`);
}

/**
 * Appends one event for each row of a query, which gives subject_id, subject_name, organization_id and details: for
 * writes of very many records at once.
 */
export async function recordAuditOfMany(
  transaction: Database,
  entry: Pick<AuditEntry, 'actor' | 'action' | 'subjectKind'>,
  subjects: RawBuilder<unknown>,
): Promise<void> {
  const {
    actor,
    actor_name,
    action,
    subject_kind,
    request_id,
    address,
    words: who,
  } = rowOf({ ...entry, subjectId: '' });
  await transaction.query(sql`
    with made as (
      insert into audit_event (actor, actor_name, action, subject_kind, subject_id, subject_name, organization_id,
        request_id, address, details, words)
      select ${actor}, ${actor_name}, ${action}, ${subject_kind}, subject_id, subject_name, organization_id,
        ${request_id}, ${address}, details, array_to_tsvector(${who}::text[])
      from (${subjects}) subject
      returning id)
    insert into audit_unsealed select id from made`);
}

function rowOf(entry: AuditEntry) {
  const request = requestContext();
  const name = entry.actorName ?? (request?.actor === entry.actor ? request.actorName : undefined);
  const changed =
    entry.before || entry.after
      ? changedFields(entry.before as Record<string, unknown>, entry.after as Record<string, unknown>)
      : { before: null, after: null };
  return {
    actor: entry.actor,
    actor_name: name ?? null,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    subject_name: entry.subjectName?.slice(0, 300) ?? null,
    organization_id: entry.organizationId ?? null,
    request_id: request?.requestId ?? null,
    address: request?.address ?? null,
    ...changed,
    details: harmless(entry.details ?? {}),
    words: [...new Set(wordsOf(`${name ?? ''} ${entry.actor} ${entry.subjectName ?? ''}`))],
  };
}

/** The words of names as they are searched: folded. */
export const wordsOf = (text: string): string[] =>
  words(text.slice(0, 1000)).flatMap(({ text: word }) => fold(word).replace(/[^\p{L}\p{N}]/gu, '') || []);
