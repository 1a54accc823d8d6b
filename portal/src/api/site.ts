import 'server-only';
import { pickLanguage, pickText } from '@envhub/metadata-schemas';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { Locale } from '@/i18n/routing';
import { hubState } from '@/server/hub-state';
import type { Schemas } from './hub';

export interface Announcement {
  /** The same as long as the words and their level are. */
  key: string;
  level: 'info' | 'warning';
  text: string;
  lang: string;
  url?: string;
}

/** The portal as it presents itself: its settings where there are any, else the standing words. */
export interface Site {
  name: string;
  kind: string;
  /** Both together. */
  title: string;
  about: string;
  heroTitle?: string;
  heroText?: string;
  contactEmail?: string;
  logoUrl?: string;
  featured: Schemas['DatasetRef'][];
  announcements: Announcement[];
  demonstration: boolean;
  version?: string;
}

export const loadSite = cache(async (locale: Locale): Promise<Site> => {
  const [{ site, ready }, t] = await Promise.all([
    hubState(),
    getTranslations({ locale, namespace: 'site' }),
  ]);
  const { settings = {}, logoUrl, featured = [] } = site ?? {};
  const name = settings.name ? pickText(settings.name, locale) : t('name');
  const kind = settings.kind ? pickText(settings.kind, locale) : t('kind');
  return {
    name,
    kind,
    title: t('title', { kind, name }),
    about: settings.about ? pickText(settings.about, locale) : t('about'),
    ...(settings.heroTitle && { heroTitle: pickText(settings.heroTitle, locale) }),
    ...(settings.heroText && { heroText: pickText(settings.heroText, locale) }),
    ...(settings.contactEmail && { contactEmail: settings.contactEmail }),
    ...(logoUrl && { logoUrl }),
    featured,
    announcements: (settings.announcements ?? []).map((told) => announcement(told, locale)),
    demonstration: ready?.demo ?? false,
    ...(ready?.version && { version: ready.version }),
  };
});

type Told = NonNullable<Schemas['SiteSettings']['announcements']>[number];

const announcement = ({ text, level = 'info', url }: Told, locale: Locale): Announcement => ({
  key: `${level}:${pickText(text, 'vi')}`,
  level,
  text: pickText(text, locale),
  lang: pickLanguage(text, locale),
  ...(url && { url }),
});
