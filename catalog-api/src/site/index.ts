export { createSite } from './operations.ts';
