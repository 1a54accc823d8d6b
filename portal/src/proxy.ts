import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '@/i18n/routing';

const localised = createMiddleware(routing);
const rdf: Record<string, string> = {
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'rdf',
};

/** Leads every page to its locale, forbids scripts that are not ours, and answers machines that ask a dataset's page for RDF. */
export function proxy(request: NextRequest): NextResponse {
  const machine = machineForm(request);
  if (machine) return machine;
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Styles of the component library are computed; they run nothing.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  request.headers.set('x-nonce', nonce);
  request.headers.set('content-security-policy', policy);
  const response = localised(request);
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  return response;
}

function machineForm(request: NextRequest): NextResponse | undefined {
  const slug = /^\/(?:vi\/|en\/)?datasets\/([^/.]+)$/.exec(request.nextUrl.pathname)?.[1];
  const form =
    slug && Object.entries(rdf).find(([type]) => request.headers.get('accept')?.startsWith(type))?.[1];
  return form ? NextResponse.redirect(new URL(`/datasets/${slug}.${form}`, request.url), 303) : undefined;
}

export const config = {
  matcher: [
    '/((?!api/|catalog\\.|healthz|readyz|sitemap|datasets\\.atom|_next|demo/|map/|.*\\.(?:ttl|jsonld|rdf|svg|png|ico|txt|woff2)$).*)',
  ],
};
