export { createAudit } from './operations.ts';
export { type AuditEntry, recordAudit, recordAuditOfMany } from './record.ts';
