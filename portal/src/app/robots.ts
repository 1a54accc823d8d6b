import type { MetadataRoute } from 'next';

/** Pages are to be found; the endless combinations of filters are not. */
export default function robots(): MetadataRoute.Robots {
  const site = process.env.PUBLIC_URL ?? 'http://localhost:3000';
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/*?*'] },
    sitemap: `${site}/sitemap.xml`,
  };
}
