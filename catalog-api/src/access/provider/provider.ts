import { sql } from 'kysely';
import Provider, { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import type { Accounts } from './accounts.ts';
import { adapterOver } from './adapter.ts';
import type { Secrets } from './keys.ts';
import type { Pages } from './pages.ts';

export interface ProviderOptions {
  database: Database;
  log: Logger;
  accounts: Accounts;
  pages: Pages;
  publicUrl: string;
  clientId: string;
  audience: string;
  /** A session is over at the provider. */
  sessionEnded: (uid: string) => Promise<void>;
}

/** RFC 8707 wants a resource's name to be an address; the audience is what tokens say. */
const resource = 'urn:envhub:api';
const minute = 60;
const hour = 60 * minute;

/** The pages of the portal that a sign-in may lead back to. */
export const returnPages = (publicUrl: string) => ({
  redirect_uris: [`${publicUrl}/silent-sign-in.html`],
  post_logout_redirect_uris: [`${publicUrl}/vi`, `${publicUrl}/en`],
});

/** OpenID Connect for one program, the portal, whose people are ours: nobody is asked for consent. */
export function providerOver(options: ProviderOptions, secrets: Secrets): Provider {
  const { publicUrl, log } = options;
  const provider = new Provider(`${publicUrl}/oidc`, configuration(options, secrets));
  provider.proxy = true;
  // The portal's client takes refresh tokens for JWTs, as Keycloak's are, and reads what stands behind the point:
  // an empty object.
  const tokens = provider.RefreshToken.prototype as unknown as { generateTokenId(): string };
  const plain = tokens.generateTokenId;
  tokens.generateTokenId = function () {
    return `${plain.call(this)}.e30`;
  };

  provider.use(async (ctx, next) => {
    await next();
    const { route, session, params } = (ctx as unknown as KoaContextWithOIDC).oidc ?? {};
    // The answer goes out once every process refuses the session's tokens.
    if (route === 'end_session_confirm' && params?.logout && session?.uid)
      await options.sessionEnded(session.uid);
  });
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the embedded sign-in failed'));
  provider.on('authorization.error', (_ctx, error) =>
    log.info({ code: error.message, reason: error.error_description }, 'a sign-in was refused'),
  );
  return provider;
}

function configuration(options: ProviderOptions, secrets: Secrets): Configuration {
  const { publicUrl, clientId, audience, accounts, database, pages } = options;
  const secure = publicUrl.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true, secure };
  const origin = new URL(publicUrl).origin;

  return {
    // A code or a refresh token that comes a second time was stolen once: the whole session ends.
    adapter: adapterOver(database, async (uids) => {
      for (const uid of uids) await options.sessionEnded(uid);
    }),
    jwks: { keys: secrets.signing as never },
    cookies: {
      keys: secrets.cookies,
      names: { session: 'eh_session', interaction: 'eh_sign_in', resume: 'eh_resume' },
      long: cookie,
      short: cookie,
    },
    clients: [
      {
        client_id: clientId,
        client_name: 'EnvHub',
        token_endpoint_auth_method: 'none',
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        id_token_signed_response_alg: 'ES256',
        ...returnPages(publicUrl),
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: (_ctx, from) => from === origin,
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'name', 'email', 'preferred_username', 'locale', 'roles', 'groups'],
      profile: [],
      email: [],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: 5 * minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: hour,
      RefreshToken: 12 * hour,
      Session: 12 * hour,
      Grant: 12 * hour,
    },
    interactions: { url: (_ctx, interaction) => `/oidc/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, asked) => {
          if (asked !== resource) throw new errors.InvalidTarget('there is no such resource');
          return {
            scope: 'api',
            audience,
            accessTokenTTL: 5 * minute,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pages.signOut(ctx, form),
        postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
      },
    },
    renderError: (ctx, out) => pages.failed(ctx, out),
    async findAccount(_ctx, id) {
      const account = await accounts.byId(id);
      if (!account || account.suspended) return undefined;
      return {
        accountId: id,
        claims: async () => ({ sub: id, ...(await claimsOf(database, account.person_id)) }),
      };
    },
    /** The same claims as Keycloak's realm gives. */
    async extraTokenClaims(ctx, token) {
      if (token.kind !== 'AccessToken') return undefined;
      const account = await accounts.byId(token.accountId);
      if (!account) return undefined;
      const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
      return {
        ...(await claimsOf(database, account.person_id)),
        sid: token.sessionUid,
        ...(source?.authTime !== undefined && { auth_time: source.authTime }),
      };
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider, result } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
      const found = known === undefined ? undefined : await provider.Grant.find(known);
      if (found && found.accountId === session.accountId) return found;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      grant.addOIDCClaims(['name', 'email', 'preferred_username', 'locale', 'roles', 'groups']);
      grant.addResourceScope(resource, 'api');
      await grant.save();
      return grant;
    },
  };
}

async function claimsOf(database: Database, personId: string): Promise<Record<string, unknown>> {
  const [row] = await database.query<Record<string, unknown>>(sql`
    select p.name, p.email, p.username as preferred_username, p.language as locale,
      coalesce((select jsonb_agg(g.role order by g.role) from role_grant g
        where g.person_id = p.id and g.organization_id is null), '[]') as roles,
      coalesce((select jsonb_agg('/' || o.slug || '/' || g.role order by o.slug, g.role) from role_grant g
        join organization o on o.id = g.organization_id where g.person_id = p.id), '[]') as groups
    from person p where p.id = ${personId}`);
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value !== null));
}
