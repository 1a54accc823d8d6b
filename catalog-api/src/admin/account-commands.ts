import type { Schemas } from '@envhub/openapi';
import { type Command, done, UsageError } from './command.ts';

type Account = Schemas['Account'];

/** Its password stands alone on the last line, for scripts. */
const told = ({ username, password }: Account) =>
  `${username} signs in with this password, and is to change it then. It is not shown again.\n${password}\n`;

type Options = Partial<Record<'name' | 'email' | 'username' | 'role' | 'organization', string>>;

/** @throws UsageError */
export function createAccount(
  { name, email, username, role, organization }: Options,
  rest: string[],
): Command {
  if (!name || !email || rest.length > 0) throw new UsageError('account create needs --name and --email');
  const input = {
    name,
    email,
    ...(username && { username }),
    ...(role && { role }),
    ...(organization && { organization }),
  };
  return async (call) => told((await done(call('POST', '/api/v1/accounts', input))) as Account);
}

/** @throws UsageError */
export function resetPassword([name, ...rest]: string[]): Command {
  if (name === undefined || rest.length > 0)
    throw new UsageError('account password needs one user name or e-mail address');
  const path = `/api/v1/accounts/${encodeURIComponent(name)}/password`;
  return async (call) => told((await done(call('POST', path))) as Account);
}

export const rotateSignInKeys: Command = async (call) => {
  await done(call('POST', '/api/v1/sign-in/keys'));
  return 'Tokens are made with a new key from now on; those of the old one hold until they expire.\n';
};
