import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import type Provider from 'oidc-provider';
import type { Locale } from '../../http/operation.ts';
import type { AccountRow, Accounts } from './accounts.ts';
import type { Attempts } from './attempts.ts';
import { field, isFromElsewhere, loginOf, newPasswordFaults, pageLocale, trimmed } from './forms.ts';
import type { Filled, Pages } from './pages.ts';
import { style } from './style.ts';
import { texts } from './texts.ts';
import { makeTicket, readTicket } from './ticket.ts';

export interface RouterOptions {
  publicUrl: string;
  pages: Pages;
  accounts: Accounts;
  attempts: Attempts;
  signUp: boolean;
  provider: () => Promise<{ provider: Provider; secret: string }>;
  /** All sessions of a person are over: their password is another one. */
  endSessions: (personId: string) => Promise<void>;
}

/** `script-src` is there for the provider itself, which adds the digests of what it writes. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** OpenID Connect and its pages, below /oidc. */
export function oidcRouter(options: RouterOptions): RequestHandler {
  const { pages, publicUrl } = options;
  const { host, protocol, origin } = new URL(publicUrl);
  const router = Router({ caseSensitive: true, strict: true });

  router.use((request, response, next) => {
    // Addresses and cookies are those of the public address, whoever forwards.
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('x-content-type-options', 'nosniff');
    // Not no-referrer: browsers would call the origin of our own forms null.
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cache-control', 'no-store');
    if (protocol === 'https:') response.setHeader('strict-transport-security', 'max-age=31536000');
    next();
  });
  router.get('/static/style.css', (_request, response) => {
    response.type('css').set('cache-control', 'public, max-age=3600').send(style);
  });
  router.get('/static/submit.js', (_request, response) => {
    response.type('js').set('cache-control', 'public, max-age=3600').send(pages.submitScript);
  });
  const form = [
    express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 20 }),
    (request: Request, response: Response, next: NextFunction) => {
      if (!isFromElsewhere(request, origin)) next();
      else show(response, 403, pages.broken(pageLocale(request)));
    },
  ];
  interactionRoutes(router, form, options);
  passwordRoutes(router, form, options);
  signUpRoutes(router, form, options);
  router.use(async (request, response) => {
    const { provider } = await options.provider();
    await provider.callback()(request, response);
  });
  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(error);
    if (status === undefined || response.headersSent) next(error);
    else show(response, status, pages.broken(pageLocale(request)));
  });
  return router;
}

/** A form too large or broken, or a sign-in that is not under way any more. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'SessionNotFound') return 400;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

const show = (response: Response, status: number, page: string) =>
  void response.status(status).type('html').send(page);

/** A sign-in that the portal has begun: found by a cookie that no other site can have sent. */
function interactionRoutes(router: Router, form: RequestHandler[], options: RouterOptions): void {
  const { pages, accounts, attempts } = options;

  async function underWay(request: Request, response: Response) {
    const { provider, secret } = await options.provider();
    const { uid, params } = await provider.interactionDetails(request, response);
    const finish = (accountId: string) =>
      provider.interactionFinished(
        request,
        response,
        { login: { accountId, remember: false, amr: ['pwd'] } },
        { mergeWithLastSubmission: false },
      );
    const cancel = () =>
      provider.interactionFinished(
        request,
        response,
        { error: 'access_denied', error_description: 'the person went back' },
        { mergeWithLastSubmission: false },
      );
    return {
      uid,
      action: `/oidc/sign-in/${uid}`,
      secret,
      locale: pageLocale(request, params.ui_locales),
      hint: typeof params.login_hint === 'string' ? params.login_hint : '',
      finish,
      cancel,
    };
  }

  router.get('/sign-in/:uid', async (request, response) => {
    const { locale, action, hint } = await underWay(request, response);
    show(response, 200, pages.signIn(locale, action, { values: { login: hint } }));
  });

  router.post('/sign-in/:uid', ...form, async (request, response) => {
    const { uid, locale, action, secret, finish } = await underWay(request, response);
    const again = (status: number, filled: Filled) => {
      const values = { login: trimmed(request, 'login') };
      show(response, status, pages.signIn(locale, action, { values, ...filled }));
    };
    const found = await checked(request, locale, { accounts, attempts });
    if ('faults' in found) return again(found.status, { faults: found.faults });
    if (!found.account.must_change) return finish(found.account.id);
    const ticket = makeTicket({ accountId: found.account.id, uid }, secret);
    show(response, 200, pages.chooseOwn(locale, action, ticket));
  });

  router.post('/sign-in/:uid/password', ...form, async (request, response) => {
    const { uid, locale, action, secret, finish } = await underWay(request, response);
    const ticket = field(request, 'ticket');
    const account = await accounts.byId(readTicket(ticket, uid, secret) ?? '');
    if (!account?.must_change || account.suspended) {
      show(response, 400, pages.signIn(locale, action, { faults: { '': texts[locale].expired } }));
      return;
    }
    const faults = newPasswordFaults(request, locale, [account.username, account.email]);
    if (Object.keys(faults).length > 0) {
      show(response, 400, pages.chooseOwn(locale, action, ticket, { faults }));
      return;
    }
    await accounts.change(account, field(request, 'new'));
    await finish(account.id);
  });

  router.post('/sign-in/:uid/cancel', ...form, async (request, response) => {
    const { cancel } = await underWay(request, response);
    await cancel();
  });

  if (options.signUp) {
    router.get('/sign-in/:uid/sign-up', async (request, response) => {
      const { locale, action } = await underWay(request, response);
      show(response, 200, pages.signUp(locale, `${action}/sign-up`, action));
    });
    router.post('/sign-in/:uid/sign-up', ...form, async (request, response) => {
      const { locale, action, finish } = await underWay(request, response);
      const made = await signedUp(request, locale, options);
      if ('account' in made) return finish(made.account.id);
      show(response, made.status, pages.signUp(locale, `${action}/sign-up`, action, made));
    });
  }
  // The other language is asked for at the address of a form that was sent.
  router.get('/sign-in/:uid/password', (request, response) => {
    response.redirect(
      303,
      `/oidc/sign-in/${encodeURIComponent(request.params.uid)}?lang=${pageLocale(request)}`,
    );
  });
}

/** Changing one’s password asks for the present one, and so needs no session. */
function passwordRoutes(router: Router, form: RequestHandler[], options: RouterOptions): void {
  const { pages, accounts, attempts, endSessions } = options;
  router.get('/password', (request, response) => {
    show(response, 200, pages.changePassword(pageLocale(request)));
  });
  router.post('/password', ...form, async (request, response) => {
    const locale = pageLocale(request);
    const values = { login: trimmed(request, 'login') };
    const found = await checked(request, locale, { accounts, attempts });
    const faults =
      'faults' in found
        ? found.faults
        : newPasswordFaults(request, locale, [found.account.username, found.account.email]);
    if ('faults' in found || Object.keys(faults).length > 0) {
      const status = 'faults' in found ? found.status : 400;
      show(response, status, pages.changePassword(locale, { values, faults }));
      return;
    }
    await accounts.change(found.account, field(request, 'new'));
    await endSessions(found.account.person_id);
    show(response, 200, pages.changed(locale));
  });
}

function signUpRoutes(router: Router, form: RequestHandler[], options: RouterOptions): void {
  if (!options.signUp) return;
  const { pages } = options;
  router.get('/sign-up', (request, response) => {
    show(response, 200, pages.signUp(pageLocale(request), '/oidc/sign-up', undefined));
  });
  router.post('/sign-up', ...form, async (request, response) => {
    const locale = pageLocale(request);
    const made = await signedUp(request, locale, options);
    if ('account' in made) show(response, 200, pages.made(locale));
    else show(response, made.status, pages.signUp(locale, '/oidc/sign-up', undefined, made));
  });
}

interface Refusal extends Filled {
  status: number;
  faults: Record<string, string>;
}

/** Whose login and password were typed; what is wrong is the same whether there is such an account or not. */
async function checked(
  request: Request,
  locale: Locale,
  { accounts, attempts }: Pick<RouterOptions, 'accounts' | 'attempts'>,
): Promise<{ account: AccountRow } | Refusal> {
  const t = texts[locale];
  const [login, password, address] = [loginOf(request), field(request, 'password'), request.ip ?? ''];
  const missing = Object.fromEntries(
    Object.entries({ login, password }).flatMap(([name, value]) => (value === '' ? [[name, t.missing]] : [])),
  );
  if (Object.keys(missing).length > 0) return { status: 400, faults: missing };
  const wait = await attempts.wait(login, address);
  if (wait > 0) return { status: 429, faults: { '': t.tooMany(Math.ceil(wait / 60)) } };
  const account = await accounts.check(login, password);
  if (!account) {
    await attempts.failed(login, address);
    return { status: 400, faults: { '': t.wrong } };
  }
  // Said to those alone who know the password.
  if (account.suspended) return { status: 403, faults: { '': t.suspended } };
  await attempts.succeeded(login, address);
  return { account };
}

async function signedUp(
  request: Request,
  locale: Locale,
  { accounts, attempts }: Pick<RouterOptions, 'accounts' | 'attempts'>,
): Promise<{ account: AccountRow } | Refusal> {
  const t = texts[locale];
  const values = {
    name: trimmed(request, 'name').slice(0, 200),
    email: trimmed(request, 'email').toLowerCase(),
  };
  const faults = {
    ...(values.name === '' && { name: t.missing }),
    ...(values.email === '' && { email: t.missing }),
    ...(values.email !== '' &&
      !/^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:.]+$/.test(values.email) && { email: t.badEmail }),
    ...newPasswordFaults(request, locale, [values.email]),
  };
  if (Object.keys(faults).length > 0) return { status: 400, values, faults };
  const address = request.ip ?? '';
  const wait = await attempts.wait(`sign-up from ${address}`, address);
  if (wait > 0) return { status: 429, values, faults: { '': t.tooMany(Math.ceil(wait / 60)) } };
  // Each counts, also one that succeeds: nobody signs up often, and who tries addresses is slowed down.
  await attempts.failed(`sign-up from ${address}`, address);
  const account = await accounts.signUp({ ...values, password: field(request, 'new'), language: locale });
  return account ? { account } : { status: 400, values, faults: { '': t.notMade } };
}
