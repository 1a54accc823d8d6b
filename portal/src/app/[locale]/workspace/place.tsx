import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Place } from '@/features/workspace/places';
import type { Locale } from '@/i18n/routing';

/** The title of a page of the workspace, as the navigation names it. */
export const titled =
  (key: Place['key']) =>
  async ({ params }: { params: Promise<{ locale: Locale }> }): Promise<Metadata> => {
    const t = await getTranslations({ locale: (await params).locale, namespace: 'workspace' });
    return { title: t(`places.${key}`) };
  };
