import type { Schemas } from '@envhub/openapi';
import type { Database } from '../../database/index.ts';
import { conflict } from '../../errors.ts';
import type { Operation, Operations } from '../../http/operation.ts';
import type { Role } from '../actor.ts';
import { organizationFor } from '../people/people.ts';
import { isAdministrator, onlyAdministrators } from '../rules.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { AccountRow, Accounts } from './accounts.ts';
import type { SecretsStore } from './keys.ts';

interface AccountOperationsOptions {
  database: Database;
  accounts: Accounts;
  sessions: Sessions;
  secrets: SecretsStore;
  /** Whether people sign in here, and not at an issuer elsewhere. */
  embedded: boolean;
}

type AccountBody = {
  name: string;
  email: string;
  username?: string;
  language?: 'vi' | 'en';
  role?: Role;
  organization?: string;
};

/** Operations on the embedded provider, of administrators. */
export function accountOperations(options: AccountOperationsOptions): Operations {
  const { database, accounts, sessions, secrets, embedded } = options;
  const own =
    (operation: Operation): Operation =>
    (request, context) => {
      if (!isAdministrator(context.actor)) throw onlyAdministrators();
      if (!embedded) throw signInElsewhere();
      return operation(request, context);
    };
  const made = (account: AccountRow, password: string) => ({
    status: 201,
    body: { ...present(account), password },
    headers: { 'cache-control': 'no-store' },
  });

  return {
    createAccount: own(async (request, { actor }) => {
      const { role, organization, ...body } = request.body as AccountBody;
      const found =
        role &&
        (await organizationFor(database, { role, ...(organization !== undefined && { organization }) }));
      const { account, password } = await accounts.create(actor, {
        ...body,
        ...(role && { role: { role, organizationId: found?.id ?? null } }),
      });
      return made(account, password);
    }),
    resetPassword: own(async (request, { actor }) => {
      const account = await accounts.named(request.params.id ?? '');
      const password = await database.transaction(async (transaction) => {
        await sessions.endAllIn(transaction, account.person_id, actor.id);
        return accounts.reset(transaction, actor, account);
      });
      sessions.forgetAll();
      return made(account, password);
    }),
    rotateSigningKeys: own(async (_request, { actor }) => {
      await secrets.rotate(actor.id);
      return { status: 204 };
    }),
  };
}

const present = (row: AccountRow): Schemas['Account'] => ({
  id: row.id,
  person: row.person_id,
  name: row.name,
  email: row.email,
  username: row.username,
  state: row.suspended ? 'suspended' : 'active',
  createdAt: row.created_at,
});

const signInElsewhere = () =>
  conflict({
    code: 'sign-in-elsewhere',
    message: {
      vi: 'Tài khoản do hệ thống đăng nhập bên ngoài quản lý; hãy làm việc này ở đó.',
      en: 'Another sign-in provider keeps the accounts: do this there.',
    },
  });
