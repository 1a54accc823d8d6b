import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';

/** Failures that are forgiven, and for how long one waits after that, in seconds: doubling up to the longest. */
const rules = {
  /** One account from one address: somebody mistypes. */
  pair: { most: 6, wait: 30, longest: 900 },
  /** One account from anywhere: it is being guessed. */
  account: { most: 30, wait: 60, longest: 900 },
  /** One address at any account: it goes through a list. */
  address: { most: 60, wait: 60, longest: 3600 },
} as const;
/** Failures are forgotten after so long without one, in seconds. */
const forgotten = 3600;

const digest = (kind: string, ...parts: string[]) =>
  createHash('sha256')
    .update([kind, ...parts].join('\0'))
    .digest('base64url');

/** Slows down whoever guesses passwords; counted in the database, so that all processes count together. */
export function createAttempts(database: Database) {
  const keysOf = (login: string, address: string) => ({
    pair: digest('pair', login, address),
    account: digest('account', login),
    address: digest('address', address),
  });

  return {
    /** @returns seconds to wait before the next attempt is looked at; 0 = none */
    async wait(login: string, address: string): Promise<number> {
      const [row] = await database.query<{ seconds: number | null }>(sql`
        select ceil(max(extract(epoch from locked_until - now())))::int as seconds from sign_in_failure
        where digest = any(${Object.values(keysOf(login, address))}::text[]) and locked_until > now()`);
      return row?.seconds ?? 0;
    },

    async failed(login: string, address: string): Promise<void> {
      for (const [kind, key] of Object.entries(keysOf(login, address))) {
        const { most, wait, longest } = rules[kind as keyof typeof rules];
        await database.query(sql`
          insert into sign_in_failure as f (digest, failures) values (${key}, 1)
          on conflict (digest) do update set
            failures = case when f.last_at < now() - make_interval(secs => ${forgotten}) then 1 else f.failures + 1 end,
            last_at = now(),
            locked_until = case when f.last_at >= now() - make_interval(secs => ${forgotten}) and f.failures + 1 >= ${most}
              then now() + make_interval(secs => least(${longest}, ${wait} * power(2, least(f.failures + 1 - ${most}, 12)))) end`);
      }
    },

    /** A right password forgives what was mistyped before it. */
    async succeeded(login: string, address: string): Promise<void> {
      const { pair, account } = keysOf(login, address);
      await database.query(sql`delete from sign_in_failure where digest in (${pair}, ${account})`);
    },

    async age(): Promise<void> {
      await database.query(
        sql`delete from sign_in_failure where last_at < now() - make_interval(secs => ${2 * forgotten})`,
      );
    },
  };
}

export type Attempts = ReturnType<typeof createAttempts>;
