// Checks one document in a thread of its own and ends: see aside.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { isBusinessError } from '../../errors.ts';
import { checkDocument } from './check.ts';
import type { Json } from './read.ts';

try {
  parentPort?.postMessage({ checked: await checkDocument(workerData as string | Json) });
} catch (error) {
  if (!isBusinessError(error)) throw error;
  parentPort?.postMessage({ faults: error.faults });
}
