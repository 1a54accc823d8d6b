import { notFound } from './errors.ts';
import { type Operations, ok } from './http/operation.ts';

const later = () => notFound({ code: 'not-found', message: { vi: 'Chưa có.', en: 'Not there yet.' } });

/** Contract that is written and whose code comes with the commits that follow; this file goes with the last. */
export const provisional: Operations = {
  previewDistribution: async () => ok({ kind: 'none', reason: 'not-previewable' }),
  getPreviewContent: async () => {
    throw later();
  },
};
