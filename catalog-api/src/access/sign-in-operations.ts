import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type Operations, ok } from '../http/operation.ts';
import type { Sessions } from './sessions/sessions.ts';
import { badLogoutToken, verifyLogoutToken } from './tokens/logout-token.ts';
import type { Expected } from './tokens/verify.ts';

export interface SignInOperationsOptions {
  sessions: Sessions;
  described: Schemas['SignIn'];
  /** What a logout token must be: meant for the portal. */
  expected: Expected;
  /** Under which name the issuer's people are kept. */
  issuerName: string;
}

/** How people sign in, and where their provider tells that they have signed out. */
export function signInOperations(options: SignInOperationsOptions): Operations {
  const { sessions, described, expected, issuerName } = options;
  return {
    async getSignIn() {
      return ok(described);
    },
    async backchannelLogout(request) {
      const { logout_token: token } = request.body as { logout_token: string };
      const { jti, until, ...ended } = await verifyLogoutToken(token, expected);
      await sessions.endByIssuer(issuerName, ended, async (transaction: Database) => {
        const taken = await transaction.query(sql`
          insert into used_logout_token (issuer, jti, until) values (${issuerName}, ${jti}, ${until.toISOString()})
          on conflict do nothing returning jti`);
        if (taken.length === 0) throw badLogoutToken();
      });
      return { status: 204, headers: { 'cache-control': 'no-store' } };
    },
  };
}
