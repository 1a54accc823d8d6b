import { sql } from 'kysely';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../actor.ts';
import type { Standings } from '../people/standing.ts';
import { personOf, takeOver } from '../people/store.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { PersonClaims } from './claims.ts';
import { badToken, personSuspended, sessionEnded } from './faults.ts';
import { type Expected, verifyAccessToken } from './verify.ts';

export interface SignInOptions {
  database: Database;
  standings: Standings;
  sessions: Sessions;
  expected: Expected;
  /** The portal at the issuer: what its tokens say of a person is taken over. */
  clientId: string;
  /** Under which name the issuer's people are kept. */
  issuerName: string;
  /** Whether its roles are its own: the embedded provider says what the hub itself has granted. */
  takesOver: boolean;
}

/** Whom an access token speaks for; the first token of a session is a sign-in. */
export function createSignIn(options: SignInOptions) {
  const { database, standings, sessions, expected, clientId, issuerName, takesOver } = options;

  /** The first use of a session, or news of its person. */
  async function begin(claims: PersonClaims, browser: string | undefined): Promise<string> {
    const id = await database.transaction(async (transaction) => {
      const person = await personOf(transaction, claims);
      if (person.suspended) throw personSuspended();
      const fresh = await sessions.begin(transaction, { ...claims, personId: person.id, browser });
      if (isNews(claims, person.claims_digest, fresh)) await takeOver(transaction, person.id, claims);
      if (fresh) await noteSignIn(transaction, person.id, claims.name);
      return person.id;
    });
    sessions.forget(claims.issuer, claims.sid);
    standings.forget(id);
    return id;
  }

  /** Tokens of other programs may say less than the portal's: they speak for a person, but bring no news. */
  const isNews = (claims: PersonClaims, digest: string, fresh: boolean) =>
    takesOver && ((claims.client === clientId && (fresh || claims.digest !== digest)) || digest === '');

  /** @throws BusinessError `bad-token`, `token-expired`, `session-ended`, `person-suspended`, `sign-in-unavailable` */
  return async function authenticateToken(token: string, about: { browser?: string } = {}): Promise<Actor> {
    const claims = { ...(await verifyAccessToken(token, expected)), issuer: issuerName };
    let session = await sessions.known(claims.issuer, claims.sid);
    if (!session?.personId || mayBeAgain(session.endedAt, claims.authenticatedAt)) {
      await begin(claims, about.browser);
      session = await sessions.known(claims.issuer, claims.sid);
    }
    if (!session?.personId) throw sessionEnded();
    if (session.endedAt !== null) {
      // A suspension ends sessions too: who asks hears of it, not that signing in again would help.
      await standings.of(session.personId);
      throw sessionEnded();
    }
    if (session.subject !== claims.subject) throw badToken('claims');
    let standing = await standings.of(session.personId);
    const news = takesOver && claims.client === clientId && claims.digest !== standing.claimsDigest;
    if (news && isNewer(claims.issuedAt, standing.claimsAt)) {
      await database.transaction((transaction) => takeOver(transaction, standing.id, claims));
      standings.forget(standing.id);
      standing = await standings.of(standing.id);
    }
    return {
      kind: 'person',
      id: `person:${standing.id}`,
      name: standing.name,
      grants: standing.grants,
      personId: standing.id,
      sessionId: session.id,
    };
  };
}

/** A session that was ended goes on when the person has shown since who they are. */
const mayBeAgain = (endedAt: string | null, authenticatedAt: number | undefined) =>
  endedAt !== null && authenticatedAt !== undefined && authenticatedAt * 1000 > Date.parse(endedAt);

const isNewer = (issuedAt: number, heardAt: string | null) =>
  heardAt === null || issuedAt * 1000 > Date.parse(heardAt);

async function noteSignIn(transaction: Database, id: string, name: string): Promise<void> {
  await transaction.query(sql`
    update person set sign_in_before_at = last_sign_in_at, last_sign_in_at = now(), last_seen_at = now() where id = ${id}`);
  await recordAudit(transaction, [
    {
      actor: `person:${id}`,
      actorName: name,
      action: 'person.sign-in',
      subjectKind: 'person',
      subjectId: id,
      subjectName: name,
    },
  ]);
}
