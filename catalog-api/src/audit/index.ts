export { createAudit } from './operations.ts';
export { type AuditEntry, recordAudit, recordAuditOfMany, wordsOf } from './record.ts';
