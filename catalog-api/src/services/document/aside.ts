import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Fault } from '../../errors.ts';
import type { CheckedDocument } from './check.ts';
import { invalidDocument, type Json } from './read.ts';

/** How long a check may take, in milliseconds; a document of four megabytes takes about three seconds. */
const patience = 20_000;

/**
 * Checks documents in a thread of their own, one at a time: reading a large one takes seconds in which nobody
 * else would be answered, and one made to take for ever is ended.
 */
export function createDocumentCheck() {
  let before: Promise<unknown> = Promise.resolve();
  return (source: string | Json): Promise<CheckedDocument> => {
    const mine = before.then(() => checkAside(source));
    before = mine.catch(() => undefined);
    return mine;
  };
}

export type DocumentCheck = ReturnType<typeof createDocumentCheck>;

async function checkAside(source: string | Json): Promise<CheckedDocument> {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
  });
  const late = setTimeout(() => void worker.terminate(), patience);
  try {
    const message = await Promise.race([
      once(worker, 'message').then(([one]) => one as { checked?: CheckedDocument; faults?: Fault[] }),
      once(worker, 'exit').then(() => undefined),
    ]);
    if (message?.checked) return message.checked;
    throw invalidDocument(message?.faults ?? [tooHard]);
  } catch (error) {
    // Out of memory.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw invalidDocument([tooHard]);
    throw error;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

const tooHard: Fault = {
  pointer: '',
  code: 'document-too-large',
  message: {
    vi: 'Tài liệu quá phức tạp để kiểm tra.',
    en: 'The document takes too long or too much memory to check.',
  },
};
