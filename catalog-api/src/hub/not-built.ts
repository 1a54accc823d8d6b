import { unavailable } from '../errors.ts';
import type { Operations } from '../http/operation.ts';

const notYet = () =>
  Promise.reject(unavailable({ code: 'not-built', message: { vi: 'Chưa có.', en: 'Not built yet.' } }));

/** Operations whose contract stands, and whose work is on its way. */
export const notBuilt: Operations = Object.fromEntries(
  ['getMyUsage', 'exportMyUsage', 'getOrganizationUsage', 'exportOrganizationUsage'].map((name) => [
    name,
    notYet,
  ]),
);
