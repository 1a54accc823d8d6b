import { getTranslations } from 'next-intl/server';
import { loadSite } from '@/api/site';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const [site, t] = await Promise.all([loadSite(locale), getTranslations({ locale, namespace: 'home' })]);
  return drawPicture({ title: site.heroTitle ?? t('promise'), note: site.about, site });
}
