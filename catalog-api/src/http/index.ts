export type { Admission, Admit, Call, CallEnd, CallSubject } from './admission.ts';
export { createApp, type Finished } from './app.ts';
export type { ContractDocument } from './contract.ts';
export type { Door, DoorCall } from './door.ts';
export { requestContext } from './request-context.ts';
export { listen } from './server.ts';
