import type Keycloak from 'keycloak-js';
import { forgetHint, keepHint } from './hint.ts';
import { channelName, returnPage, type UnderWay, underWay } from './names.ts';
import { createKeycloak, otherOrigin, secondsLeft, within } from './provider.ts';
import { returnPath } from './return-path.ts';

/** Who is signed in, as the token says. */
export interface SignedIn {
  subject: string;
  name: string;
  email?: string;
}

/**
 * `unknown`: nobody looked yet; `away`: the sign-in service does not answer; `ended`: it was signed in, and is no
 * longer: the page stays as it is until the person signs in again; `suspended`: the person may not go on.
 * `refused` is what the provider said instead of letting the person in.
 */
export type SessionState =
  | { status: 'unknown' | 'checking' | 'away' | 'suspended' }
  | { status: 'anonymous'; refused?: string }
  | { status: 'signed-in' | 'ended'; person: SignedIn };

/** Milliseconds that a look for a session in the background may take. */
const patience = 15_000;
/** Seconds before its end at which a token is renewed, and below which none is sent. */
const early = 60;
const least = 10;

export interface SignInWish {
  locale: 'vi' | 'en';
  /** The page to come back to; without one the sign-in opens a window, and this page stays as it is. */
  path?: string;
  /** Said in that window once it is done. */
  done: string;
}

/**
 * The session of this page. Tokens are kept in memory only: a page that is loaded anew looks for the session at the
 * provider again, in a frame.
 */
export function createSession() {
  let state: SessionState = { status: 'unknown' };
  let keycloak: Keycloak | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let starting: Promise<void> | undefined;
  let renewing: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(channelName);

  channel.onmessage = ({ data }) => {
    if (data === 'signed-out') end();
    if (data === 'signed-in' && state.status !== 'unknown') void again();
  };

  function set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function adopt(found: Keycloak): void {
    keycloak = found;
    const { sub, name, preferred_username: username, email } = found.tokenParsed ?? {};
    const person = { subject: String(sub), name: String(name ?? username ?? email ?? sub) };
    keepHint(person.name);
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), Math.max(1, secondsLeft(found) - early) * 1000);
    const known = state.status === 'signed-in' && state.person.subject === person.subject;
    if (!known) set({ status: 'signed-in', person: { ...person, ...(email && { email: String(email) }) } });
  }

  function end(): void {
    clearTimeout(timer);
    keycloak = undefined;
    forgetHint();
    if (state.status === 'signed-in') set({ status: 'ended', person: state.person });
    else if (state.status === 'checking') set({ status: 'anonymous' });
  }

  /** Takes up a sign-in that just came back, or looks in a frame whether the provider knows the person. */
  async function look(): Promise<'yes' | 'no' | 'away' | { refused: string }> {
    try {
      if (await otherOrigin()) return 'no';
      const made = await createKeycloak();
      const known = await within(
        patience,
        made.init({
          onLoad: 'check-sso',
          silentCheckSsoRedirectUri: location.origin + returnPage,
          silentCheckSsoFallback: false,
          checkLoginIframe: false,
          pkceMethod: 'S256',
        }),
      );
      if (!known) return 'no';
      adopt(made);
      return 'yes';
    } catch (error) {
      // The provider said why not (such as: the person turned back), or did not answer.
      const told = typeof error === 'object' && error !== null && 'error' in error;
      return told ? { refused: String(error.error) } : 'away';
    }
  }

  async function begin(): Promise<void> {
    set({ status: 'checking' });
    const found = await look();
    if (found === 'no') end();
    if (found === 'away') set({ status: 'away' });
    if (typeof found === 'object') set({ status: 'anonymous', ...found });
  }

  /** Looks once for a session; what came of it is the state. */
  function start(): Promise<void> {
    starting ??= begin();
    return starting;
  }

  /** Looks again, after the service was away or somebody signed in beside this page. */
  async function again(): Promise<void> {
    await starting;
    if (state.status === 'away' || state.status === 'anonymous') {
      starting = begin();
      await starting;
    } else await look();
  }

  function renew(): Promise<boolean> {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  async function renewOnce(): Promise<boolean> {
    if (keycloak?.refreshToken) {
      try {
        await keycloak.updateToken(-1);
        adopt(keycloak);
        return true;
      } catch {
        // Refused or not answered: the provider's own session says which.
      }
    }
    const found = await look();
    if (found === 'no') end();
    // Who is away now may be back in a while; the token may hold that long.
    if (found === 'away') timer = setTimeout(() => void renew(), 20_000);
    return found === 'yes';
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    start,
    again,
    renew,

    /** An access token that holds for a while, if somebody is signed in. */
    async token(): Promise<string | undefined> {
      if (state.status === 'checking') await starting;
      if (keycloak && secondsLeft(keycloak) < least) await renew();
      return keycloak?.token;
    },

    /** Leads to the provider's sign-in page, and back; or opens it in a window beside this page. */
    async signIn({ locale, path, done }: SignInWish): Promise<void> {
      // A window must be opened at once, or the browser takes it for an advertisement.
      const beside =
        path === undefined ? window.open('about:blank', '_blank', 'popup,width=520,height=760') : null;
      const back = returnPath(path ?? location.pathname + location.search, location.origin, `/${locale}`);
      const other = await otherOrigin();
      if (other) {
        location.assign(`${other}/${locale}/sign-in?${new URLSearchParams({ to: back })}`);
        return;
      }
      const made = await createKeycloak();
      await made.init({ checkLoginIframe: false, pkceMethod: 'S256' });
      const address = await made.createLoginUrl({
        redirectUri: location.origin + returnPage,
        locale,
        // A session that was ended goes on only when the person shows again who they are.
        ...(state.status === 'ended' && { prompt: 'login' as const }),
      });
      const note: UnderWay = {
        ...(!beside && { path: back }),
        done,
        until: Date.now() + 3_600_000,
      };
      localStorage.setItem(underWay + new URL(address).searchParams.get('state'), JSON.stringify(note));
      (beside ?? window).location.assign(address);
    },

    /** Ends the session here and at the provider, which tells every other application. */
    async signOut(locale: 'vi' | 'en'): Promise<void> {
      await start();
      const home = `${location.origin}/${locale}`;
      const leaving = keycloak;
      clearTimeout(timer);
      keycloak = undefined;
      forgetHint();
      channel.postMessage('signed-out');
      if (leaving) await leaving.logout({ redirectUri: home });
      else location.assign(home);
    },

    /** The API no longer takes the token, and there is no other: the session is over. */
    end,

    /** The API says that this person may not go on. */
    suspend(): void {
      clearTimeout(timer);
      keycloak = undefined;
      forgetHint();
      set({ status: 'suspended' });
    },
  };
}

export type Session = ReturnType<typeof createSession>;
