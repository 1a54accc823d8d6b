export { createAudit } from './operations.ts';
export { currentRequest, recordAudit } from './record.ts';
