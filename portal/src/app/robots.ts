import type { MetadataRoute } from 'next';
import { publicUrl } from '@/api/public-url';

// Where readers find the portal is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

/**
 * Pages are to be found, the endless combinations of filters are not. Feeds and the APIs of other catalogues'
 * kinds stay open: harvesters keep these rules too.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/v1/', '/api/docs', '/*/datasets?', '/*/organizations?'],
    },
    sitemap: `${publicUrl()}/sitemap.xml`,
  };
}
