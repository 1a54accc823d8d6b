export { htmlInsteadOf } from './answer.ts';
export type { FileRoot } from './files.ts';
export { defaultLimits, type WireLimits } from './limits.ts';
export { createSourceIo } from './source-io.ts';
