import type { RequestHandler } from 'express';
import type Provider from 'oidc-provider';
import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { type Accounts, embeddedIssuer } from './accounts.ts';
import { forgetExpired } from './adapter.ts';
import { createAttempts } from './attempts.ts';
import type { Secrets, SecretsStore } from './keys.ts';
import { createPages } from './pages.ts';
import { providerOver } from './provider.ts';
import { oidcRouter } from './router.ts';

export interface EmbeddedOptions {
  database: Database;
  log: Logger;
  publicUrl: string;
  clientId: string;
  audience: string;
  signUp: boolean;
  accounts: Accounts;
  secrets: SecretsStore;
  sessions: Sessions;
}

/** Signing in without another server: OpenID Connect within the API, over accounts of its own. */
export function createEmbedded(options: EmbeddedOptions) {
  const { database, secrets, sessions, accounts, publicUrl, signUp } = options;
  const attempts = createAttempts(database);
  const pages = createPages({ publicUrl, signUp });
  const sessionEnded = (sid: string) =>
    sessions.endByIssuer(embeddedIssuer, { sid, subject: null }, async () => undefined);

  let made: { of: string; provider: Provider; secret: string } | undefined;
  /** Made anew when its keys have changed, here or in another process. */
  async function current() {
    const now: Secrets = await secrets.get();
    const of = JSON.stringify(now);
    if (made?.of !== of)
      made = {
        of,
        provider: providerOver({ ...options, pages, sessionEnded }, now),
        secret: now.cookies[0] ?? '',
      };
    return made;
  }

  const handler: RequestHandler = oidcRouter({
    publicUrl,
    pages,
    accounts,
    attempts,
    signUp,
    provider: current,
    endSessions: (personId) => sessions.endAll(personId, `person:${personId}`),
  });

  return {
    handler,
    async age(): Promise<void> {
      await forgetExpired(database);
      await attempts.age();
      await secrets.age();
    },
  };
}
