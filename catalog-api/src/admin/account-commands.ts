import type { Schemas } from '@envhub/openapi';
import { type Command, done } from './command.ts';

type Account = Schemas['Account'];

/** Its password stands alone on the last line, for scripts. */
const told = ({ username, password }: Account) =>
  `${username} signs in with this password, and is to change it then. It is not shown again.\n${password}\n`;

export const createAccount =
  (input: Record<string, string>): Command =>
  async (call) =>
    told((await done(call('POST', '/api/v1/accounts', input))) as Account);

/** @param name id, user name or e-mail address */
export const resetPassword =
  (name: string): Command =>
  async (call) =>
    told((await done(call('POST', `/api/v1/accounts/${encodeURIComponent(name)}/password`))) as Account);

export const rotateSignInKeys: Command = async (call) => {
  await done(call('POST', '/api/v1/sign-in/keys'));
  return 'Tokens are made with a new key from now on; those of the old one hold until they expire.\n';
};
