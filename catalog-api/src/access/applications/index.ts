import { notFound } from '../../errors.ts';
import type { Operations } from '../../http/operation.ts';

const notYet = () =>
  Promise.reject(
    notFound({ code: 'not-found', message: { vi: 'Chưa có ứng dụng.', en: 'There is nothing yet.' } }),
  );

/** The launcher: other applications that people open signed in. */
export function createApplications(): { operations: Operations } {
  return {
    operations: {
      listApplications: notYet,
      createApplication: notYet,
      orderApplications: notYet,
      getApplication: notYet,
      updateApplication: notYet,
      deleteApplication: notYet,
      getApplicationIcon: notYet,
    },
  };
}
