import 'server-only';
import { pickLanguage, pickText } from '@envhub/metadata-schemas';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { Locale } from '@/i18n/routing';
import { hub, outcome, type Schemas } from './hub';

/** What the hub says of the portal as a whole, the same for every reader and language. */
interface Standing {
  site: Schemas['Site'];
  ready?: Schemas['Readiness'];
}

/** In milliseconds: how long an answer serves, and how long a page waits for a newer one. */
const fresh = 5000;
const patience = 1000;

let held: Standing = { site: { settings: {}, featured: [], revision: 0 } };
let askedAt = Number.NEGATIVE_INFINITY;
let asking = Promise.resolve();

/** Every page needs it, so one process asks once in a while; what it last heard stands while the hub is away. */
async function standing(): Promise<Standing> {
  if (performance.now() - askedAt > fresh) {
    askedAt = performance.now();
    asking = ask();
  }
  await asking;
  return held;
}

async function ask(): Promise<void> {
  const [site, ready] = await Promise.all([
    outcome<Schemas['Site']>(hub('vi', patience).GET('/api/v1/site')),
    outcome<Schemas['Readiness']>(hub('vi', patience).GET('/readyz')),
  ]);
  held = {
    site: 'data' in site ? site.data : held.site,
    ...('data' in ready ? { ready: ready.data } : held.ready && { ready: held.ready }),
  };
}

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
    standing(),
    getTranslations({ locale, namespace: 'site' }),
  ]);
  const { settings, logoUrl } = site;
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
    featured: site.featured,
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
