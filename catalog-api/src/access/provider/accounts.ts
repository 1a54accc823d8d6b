import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit, wordsOf } from '../../audit/index.ts';
import { type Database, isDuplicate, withId } from '../../database/index.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Actor, Role } from '../actor.ts';
import { hashOfPassword, isPassword, newPassword } from './password.ts';

/** Under which the people of the embedded provider are kept. */
export const embeddedIssuer = 'embedded';

export interface AccountRow {
  id: string;
  person_id: string;
  username: string;
  email: string | null;
  name: string;
  language: 'vi' | 'en' | null;
  must_change: boolean;
  suspended: boolean;
  created_at: string;
}

export interface NewAccount {
  name: string;
  email?: string | null;
  username?: string | undefined;
  language?: 'vi' | 'en' | null | undefined;
  password: string;
  /** Whether somebody else knows the password. */
  mustChange: boolean;
  role?: { role: Role; organizationId: string | null } | undefined;
}

const select = sql`
  select a.id, a.person_id, a.username, a.email, a.must_change, a.created_at, a.password_hash, p.name, p.language,
    p.suspended_at is not null as suspended
  from account a join person p on p.id = a.person_id`;

/** With what people sign in at the embedded provider. */
export function createAccounts(database: Database) {
  async function find(where: ReturnType<typeof sql>, on: Database = database) {
    const [row] = await on.query<AccountRow & { password_hash: string }>(sql`${select} where ${where}`);
    return row;
  }
  const byLogin = (login: string) => sql`(a.username = ${login} or a.email = ${login})`;

  /** @throws BusinessError `account-exists` */
  async function insert(
    transaction: Database,
    actor: string | undefined,
    input: NewAccount,
  ): Promise<AccountRow> {
    const [id, personId] = [uuid(), uuid()];
    const email = input.email?.trim().toLowerCase() || null;
    const username = input.username?.toLowerCase() ?? email ?? id;
    const by = actor ?? `person:${personId}`;
    await transaction.query(sql`
      insert into person (id, issuer, subject, name, email, username, language, words)
      values (${personId}, ${embeddedIssuer}, ${id}, ${input.name}, ${email}, ${username}, ${input.language ?? null},
        array_to_tsvector(${wordsOf(`${input.name} ${email ?? ''} ${username}`)}::text[]))`);
    await transaction
      .query(sql`
        insert into account (id, person_id, username, email, password_hash, must_change)
        values (${id}, ${personId}, ${username}, ${email}, ${await hashOfPassword(input.password)}, ${input.mustChange})`)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? accountExists() : error;
      });
    if (input.role)
      await transaction.query(sql`
        insert into role_grant (id, person_id, role, organization_id, source, granted_by)
        values (${uuid()}, ${personId}, ${input.role.role}, ${input.role.organizationId}, 'hub', ${by})`);
    await recordAudit(transaction, [
      {
        actor: by,
        ...(actor === undefined && { actorName: input.name }),
        action: 'account.create',
        subjectKind: 'person',
        subjectId: personId,
        subjectName: input.name,
        after: { username, email, role: input.role?.role ?? null },
      },
    ]);
    return (await find(sql`a.id = ${id}`, transaction)) as AccountRow;
  }

  async function setPassword(
    transaction: Database,
    account: AccountRow,
    { password, mustChange, by }: { password: string; mustChange: boolean; by: string },
  ): Promise<void> {
    await transaction.query(sql`
      update account set password_hash = ${await hashOfPassword(password)}, must_change = ${mustChange}, password_changed_at = now()
      where id = ${account.id}`);
    await recordAudit(transaction, [
      {
        actor: by,
        action: 'account.password',
        subjectKind: 'person',
        subjectId: account.person_id,
        subjectName: account.name,
      },
    ]);
  }

  return {
    byId: (id: string): Promise<AccountRow | undefined> => find(withId('a', id)),

    /** @param name id, user name or e-mail address @throws BusinessError `not-found` */
    async named(name: string): Promise<AccountRow> {
      const login = name.trim().toLowerCase();
      const row = await find(
        sql`${byLogin(login)} or ${withId('a', login)} or ${withId('a', login, 'person_id')}`,
      );
      if (!row)
        throw notFound({
          code: 'not-found',
          message: { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
        });
      return row;
    },

    /** The account of somebody who knows its password; takes as long where there is none. */
    async check(login: string, password: string): Promise<AccountRow | undefined> {
      const row = await find(byLogin(login));
      return (await isPassword(password, row?.password_hash)) ? row : undefined;
    },

    /** Somebody makes an account for themselves. @returns undefined where the address has one already */
    async signUp(
      input: Pick<NewAccount, 'name' | 'email' | 'password' | 'language'>,
    ): Promise<AccountRow | undefined> {
      try {
        return await database.transaction((transaction) =>
          insert(transaction, undefined, {
            ...input,
            mustChange: false,
            role: { role: 'developer', organizationId: null },
          }),
        );
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'account-exists') return undefined;
        throw error;
      }
    },

    /** @returns the account and its first password @throws BusinessError `account-exists` */
    async create(actor: Actor, input: Omit<NewAccount, 'password' | 'mustChange'>) {
      const password = newPassword();
      const account = await database.transaction((transaction) =>
        insert(transaction, actor.id, { ...input, password, mustChange: true }),
      );
      return { account, password };
    },

    /** A new password that its owner is to change; by an administrator. */
    async reset(transaction: Database, actor: Actor, account: AccountRow): Promise<string> {
      const password = newPassword();
      await setPassword(transaction, account, { password, mustChange: true, by: actor.id });
      return password;
    },

    /** The owner changes it. */
    change: (account: AccountRow, password: string) =>
      database.transaction((transaction) =>
        setPassword(transaction, account, { password, mustChange: false, by: `person:${account.person_id}` }),
      ),

    /** The first administrator, made once. @returns the password; undefined when there is any account */
    async ensureFirst(): Promise<string | undefined> {
      const [any] = await database.query(sql`select 1 from account limit 1`);
      if (any) return undefined;
      const password = newPassword();
      try {
        await database.transaction((transaction) =>
          insert(transaction, 'start', {
            name: 'Quản trị viên',
            username: 'admin',
            password,
            mustChange: true,
            role: { role: 'admin', organizationId: null },
          }),
        );
      } catch (error) {
        // Another process that starts at the same time was first, and tells its password.
        if (error instanceof Error && 'code' in error && error.code === 'account-exists') return undefined;
        throw error;
      }
      return password;
    },
  };
}

export type Accounts = ReturnType<typeof createAccounts>;

const accountExists = () =>
  conflict({
    code: 'account-exists',
    message: {
      vi: 'Tên đăng nhập hoặc e-mail này đã có tài khoản.',
      en: 'There is an account of this user name or e-mail address.',
    },
  });
