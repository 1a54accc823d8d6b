import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { portal } from '../browser.ts';
import { call } from '../catalogue.ts';

export interface Account {
  username: string;
  password: string;
  /** As the workspace shows it. */
  name: string;
}

/** Where people sign in: the hub's own provider, or a realm of a real Keycloak. The stories are the same. */
export interface Provider {
  name: 'embedded' | 'keycloak';
  /** The origin of its pages, beside the portal's own. */
  origin?: string;
  /** Makes an account that nobody has used yet. */
  account(role?: 'admin'): Promise<Account>;
  /** Fills the sign-in page in and sends it. */
  signIn(page: Page, account: Pick<Account, 'username' | 'password'>): Promise<void>;
  /** Makes an account as a newcomer does, from the sign-in page on. */
  signUp(page: Page): Promise<Account>;
  /** What the sign-in page says, in its language, when the password is wrong. */
  refusal: Record<'vi' | 'en', RegExp>;
}

const unique = () => randomBytes(5).toString('hex');
const password = 'a long password of a test';

export const provider: Provider = process.env.KEYCLOAK_REALM
  ? keycloak(process.env.KEYCLOAK_REALM)
  : embedded();

function keycloak(realm: string): Provider {
  const { origin } = new URL(realm);
  async function admin<T>(method: string, path: string, body?: unknown): Promise<T> {
    const signedIn = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'admin',
        password: 'admin',
      }),
    });
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const reply = await fetch(realm + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  return {
    name: 'keycloak',
    origin,
    async account(role) {
      const username = `u${unique()}`;
      await admin('POST', '/users', {
        username,
        firstName: 'Thử',
        lastName: `Nghiệm ${username}`,
        email: `${username}@example.org`,
        emailVerified: true,
        enabled: true,
        credentials: [{ type: 'password', value: password, temporary: false }],
      });
      if (role) {
        const [user] = await admin<{ id: string }[]>('GET', `/users?exact=true&username=${username}`);
        const found = await admin<object>('GET', `/roles/${role}`);
        await admin('POST', `/users/${user?.id}/role-mappings/realm`, [found]);
      }
      return { username, password, name: `Thử Nghiệm ${username}` };
    },
    async signIn(page, account) {
      await page.locator('#password').waitFor();
      // Who is known, and has to show it again, is asked for the password only.
      const name = page.locator('#username');
      if (await name.isVisible()) await name.fill(account.username);
      await page.locator('#password').fill(account.password);
      await page.locator('#kc-login').click();
    },
    async signUp(page) {
      const username = `n${unique()}`;
      await page.locator('#kc-registration a, a[href*=registration]').first().click();
      await page.locator('#username').fill(username);
      await page.locator('#password').fill(password);
      await page.locator('#password-confirm').fill(password);
      await page.locator('#email').fill(`${username}@example.org`);
      await page.locator('#firstName').fill('Người');
      await page.locator('#lastName').fill(`Mới ${username}`);
      await page.locator('#kc-register-form [type=submit]').click();
      return { username, password, name: `Người Mới ${username}` };
    },
    refusal: { vi: /không hợp lệ|không đúng|sai/i, en: /invalid username or password/i },
  };
}

function embedded(): Provider {
  return {
    name: 'embedded',
    async account(role) {
      const username = `u${unique()}`;
      const name = `Thử Nghiệm ${username}`;
      const made = (await call('POST', '/api/v1/accounts', {
        name,
        email: `${username}@example.org`,
        username,
        ...(role && { role }),
      })) as { password: string };
      // A password that somebody else gave is changed before anything else.
      const changed = await fetch(`${portal}/oidc/password`, {
        method: 'POST',
        headers: { origin: new URL(portal).origin },
        body: new URLSearchParams({
          login: username,
          password: made.password,
          new: password,
          repeat: password,
        }),
      });
      if (!changed.ok)
        throw new Error(`the password of ${username} was not changed: ${await changed.text()}`);
      return { username, password, name };
    },
    async signIn(page, account) {
      const word = page.locator('input[name=password]');
      await word.waitFor();
      await page.locator('input[name=login]').fill(account.username);
      await word.fill(account.password);
      await page.locator('main form button[type=submit]').first().click();
    },
    async signUp(page) {
      const username = `n${unique()}`;
      await page.locator('a[href*=sign-up]').click();
      await page.locator('input[name=name]').fill(`Người Mới ${username}`);
      await page.locator('input[name=email]').fill(`${username}@example.org`);
      await page.locator('input[name=new]').fill(password);
      await page.locator('input[name=repeat]').fill(password);
      await page.locator('main form button[type=submit]').first().click();
      return { username: `${username}@example.org`, password, name: `Người Mới ${username}` };
    },
    refusal: { vi: /Tên đăng nhập hoặc mật khẩu không đúng/, en: /The user name or the password is wrong/ },
  };
}
