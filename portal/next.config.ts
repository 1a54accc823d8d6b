import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const formatOnly = createRequire(import.meta.url).resolve('use-intl/format-message/format-only');

const config: NextConfig = {
  poweredByHeader: false,
  // Compressing is the business of the proxy in front.
  compress: false,
  transpilePackages: ['@envhub/openapi', '@envhub/metadata-schemas'],
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  turbopack: {
    root: path.resolve(import.meta.dirname, '..'),
    // Messages are compiled once a process (src/i18n/compiled.ts): what formats them need not know how to read them.
    resolveAlias: { 'use-intl/format-message': path.relative(import.meta.dirname, formatOnly) },
  },
  // Put into the page that shows it when the portal is built.
  env: { CHANGELOG: readFileSync(path.resolve(import.meta.dirname, '../CHANGELOG.md'), 'utf8') },
  typescript: { tsconfigPath: 'tsconfig.json' },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
