import { unavailable } from '../errors.ts';
import type { Operations } from '../http/operation.ts';

const names = [
  'getSignIn',
  'backchannelLogout',
  'getMe',
  'updateMe',
  'listMySessions',
  'endMySessions',
  'endMySession',
  'listPeople',
  'getPerson',
  'suspendPerson',
  'restorePerson',
  'listRoles',
  'grantRole',
  'withdrawRole',
  'listSessions',
  'endSessions',
  'createAccount',
  'resetPassword',
  'rotateSigningKeys',
];

/** Stands in for what is being built. */
export const notBuilt: Operations = Object.fromEntries(
  names.map((name) => [
    name,
    async () => {
      throw unavailable({ code: 'not-built', message: { vi: 'Chưa có.', en: 'Not built yet.' } });
    },
  ]),
);
