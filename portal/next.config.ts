import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  // Compressing is the business of the proxy in front.
  compress: false,
  transpilePackages: ['@envhub/openapi', '@envhub/metadata-schemas'],
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  typescript: { tsconfigPath: 'tsconfig.json' },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
