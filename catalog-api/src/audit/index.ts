export { createAudit } from './operations.ts';
export { type AuditEntry, recordAudit } from './record.ts';
