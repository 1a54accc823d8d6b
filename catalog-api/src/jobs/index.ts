export { createTicker, type Task } from './ticker.ts';
