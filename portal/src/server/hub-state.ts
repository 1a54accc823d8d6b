import type { Schemas } from '@envhub/openapi';

/** How long what was heard is believed, and how long an answer is waited for, in milliseconds. */
const believed = 1000;
const patience = 1000;
/** By which the hub knows its portal. */
const portalToken = process.env.PORTAL_TOKEN;

/** What the hub last said of itself and of the portal; it stands while the hub is away. */
export interface HubState {
  /** Names the state of all that pages show: another name says that a page made before may be wrong. */
  name: string;
  ready?: Schemas['Readiness'];
  site?: Schemas['Site'];
  /** The origin where people sign in, if it is not the hub itself. */
  provider?: string;
}

/**
 * Asks the hub how it is: at most once in a while, however many pages want to know.
 * @param hub address of the API
 */
export function createHubState(hub: URL): () => Promise<HubState> {
  let heard: HubState = { name: '' };
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask<T>(path: string): Promise<T> {
    const reply = await fetch(new URL(path, hub), {
      signal: AbortSignal.timeout(patience),
      ...(portalToken && { headers: { 'x-envhub-portal': portalToken } }),
    });
    return (await reply.json()) as T;
  }

  async function listen(): Promise<void> {
    try {
      const [ready, site, signIn] = await Promise.all([
        ask<Schemas['Readiness']>('/readyz'),
        ask<Schemas['Site']>('/api/v1/site'),
        ask<Partial<Schemas['SignIn']>>('/api/v1/sign-in'),
      ]);
      const name = [ready.status, ready.database, ready.search, ready.generation, site.revision].join(' ');
      const provider = signIn.issuer ? providerOf(signIn) : heard.provider;
      heard = {
        name,
        ready,
        ...(site.settings ? { site } : heard.site && { site: heard.site }),
        ...(provider !== undefined && { provider }),
      };
    } catch {
      // The pages say that it is away; what is kept was made while it was there.
      heard = { ...heard, name: 'away' };
    }
    askedAt = Date.now();
  }

  return async () => {
    if (Date.now() - askedAt > believed) {
      asking ??= listen().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return heard;
  };
}

const providerOf = ({ kind, issuer = '' }: Partial<Schemas['SignIn']>): string | undefined =>
  kind === 'openid-connect' && URL.canParse(issuer) ? new URL(issuer).origin : undefined;

// Next bundles its own copy of this module: both find the one state under a global name.
const place = Symbol.for('envhub.portal.hub-state');
const world = globalThis as { [place]?: () => Promise<HubState> };

/** Lets the pages of this process know the state too. */
export function shareHubState(state: () => Promise<HubState>): void {
  world[place] = state;
}

/** The state as the process that renders this page knows it. */
export const hubState = async (): Promise<HubState> => (await world[place]?.()) ?? { name: '' };
