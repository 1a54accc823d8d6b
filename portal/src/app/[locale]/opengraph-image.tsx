import { getTranslations } from 'next-intl/server';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return drawPicture({
    title: t('home.promise'),
    caption: t('home.lead'),
    site: `${t('site.kind')} ${t('site.name')}`,
  });
}
