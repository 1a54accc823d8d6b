import { pickText } from '@envhub/metadata-schemas';
import { getTranslations } from 'next-intl/server';
import { loadDataset } from '@/features/dataset/load-dataset';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale; slug: string }> }) {
  const { locale, slug } = await params;
  const [found, t] = await Promise.all([
    loadDataset(locale, slug),
    getTranslations({ locale, namespace: 'site' }),
  ]);
  const site = `${t('kind')} ${t('name')}`;
  return 'data' in found
    ? drawPicture({
        title: pickText(found.data.title, locale),
        caption: pickText(found.data.organization.name, locale),
        site,
      })
    : drawPicture({ title: site, caption: '', site: '' });
}
