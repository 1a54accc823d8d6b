import { publicUrl } from '@/api/public-url';
import type { Site } from '@/api/site';
import { addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';

/** The catalogue and its search in the words of schema.org, for search engines. */
export function schemaOrg({ title, about, contactEmail }: Site, locale: Locale): Record<string, unknown> {
  const home = `${publicUrl()}${addressOf('/', locale)}`;
  const common = { name: title, description: about, url: home, inLanguage: locale };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${home}#website`,
        ...common,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${home}/datasets?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'DataCatalog',
        '@id': `${home}#catalog`,
        ...common,
        isAccessibleForFree: true,
        ...(contactEmail && { contactPoint: { '@type': 'ContactPoint', email: contactEmail } }),
      },
    ],
  };
}
