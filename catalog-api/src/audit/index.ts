export { createAudit } from './operations.ts';
export { type AuditEntry, currentRequest, recordAudit } from './record.ts';
