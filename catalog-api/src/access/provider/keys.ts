import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { createBelieved } from '../believed.ts';
import { signInUnavailable } from '../tokens/faults.ts';
import type { IssuerKeys } from '../tokens/issuer-keys.ts';

/** Seals what is secret for the database; see sealing.ts. */
export interface Seal {
  seal(text: string, subject: string): string;
  open(text: string, subject: string): string;
}

export interface Secrets {
  /** The one that signs first. */
  signing: JWK[];
  cookies: string[];
}

interface SecretRow {
  id: string;
  kind: 'signing-key' | 'cookie';
  sealed: string;
}

const channel = 'access_signing_keys';
const algorithm = 'ES256';
/** A key that signs no more is known for as long as a token of it may come, in seconds. */
const afterlife = 3600;
const lock = 7_401_010;

/** The keys of the embedded provider: made once, kept sealed, the same in every process. */
export function createSecrets({ database, seal, log }: { database: Database; seal: Seal; log: Logger }) {
  const believed = createBelieved({ database, channel, lookUp: () => load() });

  async function load(): Promise<Secrets> {
    const known = await read(database);
    if (known.signing.length > 0 && known.cookies.length > 0) return known;
    // Another process made them with a key that we lack: making more would divide the hub in two.
    if (known.sealed > 0) throw signInUnavailable(new Error('SECRETS_KEY opens none of the sign-in keys'));
    return database.transaction(async (transaction) => {
      // Processes that start together make one set.
      await transaction.query(sql`select pg_advisory_xact_lock(${lock})`);
      const now = await read(transaction);
      if (now.signing.length === 0) await addKey(transaction);
      if (now.cookies.length === 0) await addCookieSecret(transaction);
      return read(transaction);
    });
  }

  async function read(on: Database): Promise<Secrets & { sealed: number }> {
    const rows = await on.query<SecretRow>(sql`
      select id, kind, sealed from oidc_secret
      where retired_at is null or retired_at > now() - make_interval(secs => ${afterlife})
      order by retired_at desc nulls first, created_at desc`);
    const opened = (wanted: SecretRow['kind']) =>
      rows
        .filter(({ kind }) => kind === wanted)
        .flatMap(({ id, sealed }) => {
          try {
            return [seal.open(sealed, id)];
          } catch (error) {
            // Others are made: people sign in anew, and nothing else is lost.
            log.error({ err: error, id }, 'a secret of the embedded sign-in cannot be opened');
            return [];
          }
        });
    return {
      sealed: rows.length,
      signing: opened('signing-key').map((text) => JSON.parse(text) as JWK),
      cookies: opened('cookie'),
    };
  }

  async function addKey(transaction: Database): Promise<void> {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const id = `key-${randomBytes(6).toString('hex')}`;
    const jwk = { ...(await exportJWK(privateKey)), kid: id, alg: algorithm, use: 'sig' };
    await transaction.query(
      sql`insert into oidc_secret (id, kind, sealed) values (${id}, 'signing-key', ${seal.seal(JSON.stringify(jwk), id)})`,
    );
  }

  async function addCookieSecret(transaction: Database): Promise<void> {
    const id = `cookie-${randomBytes(6).toString('hex')}`;
    const sealed = seal.seal(randomBytes(32).toString('base64url'), id);
    await transaction.query(
      sql`insert into oidc_secret (id, kind, sealed) values (${id}, 'cookie', ${sealed})`,
    );
  }

  return {
    get: () => believed.get('all'),

    /** Tokens are made with a new key from now on. */
    async rotate(actor: string): Promise<void> {
      await database.transaction(async (transaction) => {
        await transaction.query(sql`select pg_advisory_xact_lock(${lock})`);
        await transaction.query(
          sql`update oidc_secret set retired_at = now() where kind = 'signing-key' and retired_at is null`,
        );
        await addKey(transaction);
        // With the key that sealed it gone, a secret is of no more use.
        if ((await read(transaction)).cookies.length === 0) {
          await transaction.query(sql`delete from oidc_secret where kind = 'cookie'`);
          await addCookieSecret(transaction);
        }
        await recordAudit(transaction, [
          { actor, action: 'sign-in.rotate-keys', subjectKind: 'sign-in', subjectId: 'embedded' },
        ]);
        await transaction.notify(channel, '*');
      });
      believed.forget();
    },

    async age(): Promise<void> {
      await database.query(
        sql`delete from oidc_secret where retired_at < now() - make_interval(secs => ${2 * afterlife})`,
      );
    },

    stop: believed.stop,
  };
}

export type SecretsStore = ReturnType<typeof createSecrets>;

/** The public halves, for the API to check tokens with. */
export function localKeys(secrets: SecretsStore): IssuerKeys {
  let known: { of: Secrets; set: ReturnType<typeof createLocalJWKSet> } | undefined;
  return {
    async get(header, token) {
      const of = await secrets.get();
      if (known?.of !== of) {
        const keys = of.signing.map(({ d: _, ...open }) => open);
        known = { of, set: createLocalJWKSet({ keys }) };
      }
      return known.set(header, token);
    },
  };
}
