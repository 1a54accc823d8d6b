import { unavailable } from '../errors.ts';
import type { Operations } from '../http/operation.ts';

const names = ['createAccount', 'resetPassword', 'rotateSigningKeys'];

/** Stands in for what is being built. */
export const notBuilt: Operations = Object.fromEntries(
  names.map((name) => [
    name,
    async () => {
      throw unavailable({ code: 'not-built', message: { vi: 'Chưa có.', en: 'Not built yet.' } });
    },
  ]),
);
