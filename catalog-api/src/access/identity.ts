import type { Logger } from 'pino';
import type { Database } from '../database/index.ts';
import type { Operations } from '../http/operation.ts';
import type { Task } from '../jobs/index.ts';
import type { Actor } from './actor.ts';
import { meOperations } from './me/operations.ts';
import { peopleOperations } from './people/operations.ts';
import { createPeople } from './people/people.ts';
import { createStandings } from './people/standing.ts';
import { accountOperations } from './provider/account-operations.ts';
import { createAccounts, embeddedIssuer } from './provider/accounts.ts';
import { forgetSessions } from './provider/adapter.ts';
import { createEmbedded } from './provider/index.ts';
import { createSecrets, localKeys, type Seal } from './provider/keys.ts';
import { createSessions } from './sessions/sessions.ts';
import { signInOperations } from './sign-in-operations.ts';
import { createRemoteKeys } from './tokens/issuer-keys.ts';
import { createSignIn } from './tokens/sign-in.ts';

export interface IdentityOptions {
  database: Database;
  log: Logger;
  publicUrl: string;
  /** The issuer at which people sign in; the embedded one without it. */
  oidcIssuer?: string | undefined;
  oidcMetadataUrl?: string | undefined;
  oidcClientId: string;
  oidcAudience: string;
  /** How often an issuer is asked for a key it may not have, in milliseconds: for tests. */
  issuerPause?: number | undefined;
  /** Whether people may make themselves an account at the embedded provider. */
  signUp: boolean;
  /** Seals the embedded provider's keys. */
  seal: Seal;
  planOf?: (actor: Actor) => Promise<string>;
}

/** Who people are, where they are signed in, and what they may do. */
export function createIdentity(options: IdentityOptions) {
  const { database, log, publicUrl, oidcClientId: clientId, oidcAudience: audience } = options;
  const embedded = options.oidcIssuer === undefined;
  const issuer = options.oidcIssuer ?? `${publicUrl}/oidc`;
  const issuerName = options.oidcIssuer ?? embeddedIssuer;
  const secrets = createSecrets({ database, seal: options.seal, log });
  const keys = embedded
    ? localKeys(secrets)
    : createRemoteKeys({ issuer, metadataUrl: options.oidcMetadataUrl, log, pause: options.issuerPause });
  const standings = createStandings(database);
  const sessions = createSessions(database, (transaction, ended) =>
    forgetSessions(
      transaction,
      ended.map(({ sid }) => sid),
    ),
  );
  const people = createPeople({ database, standings, sessions });
  const accounts = createAccounts(database);
  const own = {
    database,
    log,
    publicUrl,
    clientId,
    audience,
    signUp: options.signUp,
    accounts,
    secrets,
    sessions,
  };
  const provider = embedded ? createEmbedded(own) : undefined;
  const signUp = embedded && options.signUp;
  const accountUrl = options.oidcIssuer ? accountPageOf(options.oidcIssuer) : `${publicUrl}/oidc/password`;

  return {
    standings,
    /** What is served below /oidc, of the embedded provider. */
    provider: provider?.handler,
    /** Makes the first administrator of the embedded provider. @returns their password, once */
    ensureFirstAdministrator: async () => (embedded ? accounts.ensureFirst() : undefined),
    authenticateToken: createSignIn({
      database,
      standings,
      sessions,
      expected: { issuer, audience, keys },
      clientId,
      issuerName,
      takesOver: !embedded,
    }),
    operations: {
      ...signInOperations({
        sessions,
        expected: { issuer, audience: clientId, keys },
        issuerName,
        described: {
          issuer,
          clientId,
          audience,
          kind: embedded ? 'embedded' : 'openid-connect',
          signUp,
          signUpUrl: signUp ? `${publicUrl}/oidc/sign-up` : null,
          accountUrl,
        },
      }),
      ...accountOperations({ database, accounts, sessions, secrets, embedded }),
      ...peopleOperations({ people, sessions }),
      ...meOperations({ database, people, sessions, accountUrl, planOf: options.planOf ?? plainPlan }),
    } satisfies Operations,
    tasks: [
      { name: 'sessions retention', every: 3600, run: () => sessions.age() },
      ...(provider ? [{ name: 'sign-in retention', every: 600, run: () => provider.age() }] : []),
    ] satisfies Task[],
    close(): void {
      standings.stop();
      sessions.stop();
      secrets.stop();
    },
  };
}

/** Keycloak's own pages for one's account. */
const accountPageOf = (issuer: string) => (/\/realms\/[^/]+$/.test(issuer) ? `${issuer}/account` : null);

/** By roles alone. */
async function plainPlan({ kind, grants }: Actor): Promise<string> {
  if (kind === 'anonymous') return 'anonymous';
  return grants.some(({ role }) => !['developer', 'respondent'].includes(role)) ? 'agency' : 'registered';
}
