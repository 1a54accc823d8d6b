export { type AppOptions, createApp, type Finished } from './app.ts';
export type { ContractDocument } from './contract.ts';
export { requestContext } from './request-context.ts';
export { type Listening, listen } from './server.ts';
