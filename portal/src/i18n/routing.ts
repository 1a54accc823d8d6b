import { defineRouting } from 'next-intl/routing';

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The locale stands in every path; Vietnamese unless the reader's browser prefers English. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'vi',
  localePrefix: 'always',
  alternateLinks: false,
});

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);
