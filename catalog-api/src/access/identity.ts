import type { Logger } from 'pino';
import type { Database } from '../database/index.ts';
import type { Operations } from '../http/operation.ts';
import type { Task } from '../jobs/index.ts';
import type { Actor } from './actor.ts';
import { meOperations } from './me/operations.ts';
import { peopleOperations } from './people/operations.ts';
import { createPeople } from './people/people.ts';
import { createStandings } from './people/standing.ts';
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
  planOf?: (actor: Actor) => Promise<string>;
}

/** Who people are, where they are signed in, and what they may do. */
export function createIdentity(options: IdentityOptions) {
  const { database, log, publicUrl, oidcClientId: clientId, oidcAudience: audience } = options;
  const issuer = options.oidcIssuer ?? `${publicUrl}/oidc`;
  const issuerName = options.oidcIssuer ?? 'embedded';
  const keys = createRemoteKeys({
    issuer,
    metadataUrl: options.oidcMetadataUrl,
    log,
    pause: options.issuerPause,
  });
  const standings = createStandings(database);
  const sessions = createSessions(database);
  const people = createPeople({ database, standings, sessions });
  const accountUrl = options.oidcIssuer ? accountPageOf(options.oidcIssuer) : null;

  return {
    standings,
    authenticateToken: createSignIn({
      database,
      standings,
      sessions,
      expected: { issuer, audience, keys },
      clientId,
      issuerName,
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
          kind: options.oidcIssuer ? 'openid-connect' : 'embedded',
          signUp: false,
          signUpUrl: null,
          accountUrl,
        },
      }),
      ...peopleOperations({ people, sessions }),
      ...meOperations({ database, people, sessions, accountUrl, planOf: options.planOf ?? plainPlan }),
    } satisfies Operations,
    tasks: [{ name: 'sessions retention', every: 3600, run: () => sessions.age() }] satisfies Task[],
    close(): void {
      standings.stop();
      sessions.stop();
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
