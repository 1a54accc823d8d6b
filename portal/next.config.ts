import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';
const forwarded = [
  '/api/:path*',
  '/catalog.:format',
  '/datasets/:slug.:format(ttl|jsonld|rdf)',
  '/healthz',
  '/readyz',
  '/sitemap.xml',
  '/sitemaps/:path*',
  '/demo/:path*',
];

const config: NextConfig = {
  poweredByHeader: false,
  // Feeds stream through here: compressing is the business of the proxy in front.
  compress: false,
  transpilePackages: ['@envhub/openapi', '@envhub/metadata-schemas'],
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  typescript: { tsconfigPath: 'tsconfig.json' },
  rewrites: async () => ({
    beforeFiles: forwarded.map((source) => ({
      source,
      destination: `${api}${source.replace('(ttl|jsonld|rdf)', '')}`,
    })),
    afterFiles: [],
    fallback: [],
  }),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
