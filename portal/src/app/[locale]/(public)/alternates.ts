import type { Metadata } from 'next';
import { type Locale, locales } from '@/i18n/routing';

/**
 * The page's own address and that of its other languages.
 * @param feed address of the Atom feed of what the page lists
 */
export function alternates(locale: Locale, path: string, feed?: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: `/${locale}${path}`,
    languages: {
      ...Object.fromEntries(locales.map((tag) => [tag, `/${tag}${path}`])),
      'x-default': `/vi${path}`,
    },
    ...(feed && { types: { 'application/atom+xml': feed } }),
  };
}
