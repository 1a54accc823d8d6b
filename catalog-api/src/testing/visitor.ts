import { createHash, randomBytes } from 'node:crypto';
import type { TestHub } from './hub.ts';

/** Where the test hub says that it is; a visitor goes to where it really is. */
const publicUrl = 'http://hub.example';
const returnTo = `${publicUrl}/silent-sign-in.html`;

export interface EmbeddedTokens {
  access_token: string;
  id_token: string;
  refresh_token: string;
}

/** Somebody with a browser that keeps cookies and runs no script, at the embedded sign-in. */
export function visitorOf(hub: Pick<TestHub, 'url'>) {
  const cookies = new Map<string, { value: string; path: string }>();

  function keep(reply: Response): void {
    for (const line of reply.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((text) => text.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      if (value === '' || attributes.some((text) => /^expires=Thu, 01 Jan 1970/i.test(text)))
        cookies.delete(`${name} ${path}`);
      else cookies.set(`${name} ${path}`, { value, path });
    }
  }

  /** One request to an address of the public hub; redirects are not followed. */
  async function ask(address: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const { pathname, search } = new URL(address, publicUrl);
    const cookie = [...cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
    const reply = await fetch(hub.url + pathname + search, {
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), 'accept-language': 'en', ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    keep(reply);
    return reply;
  }

  /** Follows redirects as long as they lead to the provider. @returns the last answer and its address */
  async function follow(address: string, form?: Record<string, string>) {
    let reply = await ask(address, form);
    let at = new URL(address, publicUrl).href;
    while (reply.status >= 300 && reply.status < 400) {
      at = new URL(reply.headers.get('location') ?? '', at).href;
      if (!at.startsWith(`${publicUrl}/oidc/`)) break;
      reply = await ask(at);
    }
    return { reply, at, text: await reply.text() };
  }

  const verifier = randomBytes(32).toString('base64url');
  const authorization = (more: Record<string, string | undefined> = {}) => {
    const values = {
      client_id: 'envhub-portal',
      redirect_uri: returnTo,
      response_type: 'code',
      response_mode: 'fragment',
      scope: 'openid',
      state: 'state',
      nonce: 'nonce',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    };
    const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `/oidc/auth?${new URLSearchParams(given)}`;
  };

  const exchange = (code: string, more: Record<string, string> = {}) =>
    ask('/oidc/token', {
      grant_type: 'authorization_code',
      client_id: 'envhub-portal',
      redirect_uri: returnTo,
      code,
      code_verifier: verifier,
      ...more,
    });
  const codeIn = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get('code') ?? '';

  return {
    ask,
    follow,
    authorization,
    exchange,
    codeIn,
    cookies,
    /**
     * Signs in by the forms, choosing a password of one's own where the first one is somebody else's.
     * @returns the code that leads to tokens; empty when it did not work
     */
    async signIn(login: string, password: string, own?: string): Promise<string> {
      const start = await follow(authorization());
      const code = codeIn(start.at);
      if (code !== '') return code;
      let step = await follow(new URL(start.at).pathname, { login, password });
      const ticket = /name="ticket" value="([^"]+)"/.exec(step.text)?.[1];
      if (ticket && own) {
        const action = `${new URL(start.at).pathname}/password`;
        step = await follow(action, { ticket, new: own, repeat: own });
      }
      return codeIn(step.at);
    },
    async tokens(code: string): Promise<EmbeddedTokens> {
      const reply = await exchange(code);
      const body = (await reply.json()) as EmbeddedTokens;
      if (!reply.ok) throw new Error(`no tokens: ${JSON.stringify(body)}`);
      return body;
    },
    refresh: (token: string) =>
      ask('/oidc/token', {
        grant_type: 'refresh_token',
        client_id: 'envhub-portal',
        refresh_token: token,
      }),
  };
}

export type Visitor = ReturnType<typeof visitorOf>;
