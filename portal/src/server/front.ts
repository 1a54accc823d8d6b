import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, routing } from '../i18n/routing.ts';

/**
 * What a page may load and run: ours, and scripts that carry this answer's nonce.
 * @param provider the origin where people sign in, if it is another than ours: tokens are asked for there, and a
 *   frame looks there for a session
 */
const policyWith = (nonce: string, provider = '') =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Styles of the component library are computed; they run nothing.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self' ${provider}`.trim(),
    `worker-src 'self'`,
    `frame-src 'self' ${provider}`.trim(),
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self' ${provider}`.trim(),
    `frame-ancestors 'none'`,
  ].join('; ');

const rdf: Record<string, string> = {
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'rdf',
};

/** Files and Next’s own addresses; all else is a page. */
const file = /^\/(?:_next|map)\/|\.(?:css|ico|js|json|png|svg|txt|webmanifest|woff2|xml)$/;

/** What belongs to one person: made in the browser, found by no search engine, kept by nobody. */
const personal = /^\/\w+\/(?:workspace|sign-in)(?:[/?]|$)/;

export const isPersonal = (url: string) => personal.test(url);

const filtered = /^\/\w+\/(?:datasets|organizations)\?./;

/** Whether an address is a page’s, or would be one with its language before it. */
export const isPage = (url: string) => !file.test(pathOf(url));

/**
 * Does for a page what must be done before it is rendered, at a fraction of what Next’s middleware costs:
 * leads to its language or, for machines, to the dataset’s RDF, and forbids scripts that are not ours.
 * @param provider the origin where people sign in, if it is another than ours
 * @returns the nonce of the answer; undefined where the answer was a redirection
 */
export function beforePage(
  incoming: IncomingMessage,
  answer: ServerResponse,
  provider?: string,
): string | undefined {
  const url = incoming.url ?? '/';
  const machine = machineForm(url, incoming.headers.accept ?? '');
  if (machine) return redirect(answer, 303, machine);
  const locale = pathOf(url).split('/')[1] ?? '';
  if (!isLocale(locale)) return redirect(answer, 307, localised(url, incoming.headers['accept-language']));
  const nonce = randomBytes(18).toString('base64url');
  // Next puts the nonce of this policy on its scripts; next-intl reads the language.
  incoming.headers['content-security-policy'] = policyWith(nonce, provider);
  incoming.headers['x-nonce'] = nonce;
  incoming.headers['x-next-intl-locale'] = locale;
  setPageHeaders(answer, nonce, provider);
  // Lists filtered and paged are endless: search engines get what they lead to from the sitemap.
  if (filtered.test(url) || isPersonal(url)) answer.setHeader('x-robots-tag', 'noindex');
  if (isPersonal(url)) answer.setHeader('cache-control', 'no-store');
  return nonce;
}

/** The headers that every page carries. */
export function setPageHeaders(answer: ServerResponse, nonce: string, provider?: string): void {
  answer.setHeader('content-security-policy', policyWith(nonce, provider));
  answer.setHeader('x-content-type-options', 'nosniff');
  answer.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? '/';

function machineForm(url: string, accept: string): string | undefined {
  const slug = /^\/(?:vi\/|en\/)?datasets\/([^/.]+)$/.exec(pathOf(url))?.[1];
  const form = slug && Object.entries(rdf).find(([type]) => accept.startsWith(type))?.[1];
  return form && `/datasets/${slug}.${form}`;
}

/** The same address in the reader’s language; slashes at its beginning are one, or it would name another host. */
function localised(url: string, accepted = ''): string {
  const asked = accepted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const locale = asked.find(isLocale) ?? routing.defaultLocale;
  const path = url.replace(/^[/\\]+/, '/');
  return `/${locale}${path === '/' ? '' : path.replace(/^\/\?/, '?')}`;
}

function redirect(answer: ServerResponse, status: number, location: string): undefined {
  answer.writeHead(status, { location, vary: 'accept, accept-language' }).end();
}
