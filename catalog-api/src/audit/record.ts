import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { requestContext } from '../http/request-context.ts';

/** One thing that somebody did; written in the transaction of the thing itself. */
export interface AuditEntry {
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  details?: Record<string, unknown>;
}

/** The request that is being served, by which the log of the hub and the audit log are read together. */
export const currentRequest = () => requestContext()?.requestId ?? null;

/** Appends to the audit log, in one statement. */
export async function recordAudit(transaction: Database, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ actor, action, subjectKind, subjectId, details }) => ({
    actor,
    action,
    subject_kind: subjectKind,
    subject_id: subjectId,
    request_id: currentRequest(),
    details: details ?? {},
  }));
  await transaction.query(sql`
    insert into audit_event (actor, action, subject_kind, subject_id, request_id, details)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(actor text, action text, subject_kind text, subject_id text, request_id text, details jsonb)`);
}
