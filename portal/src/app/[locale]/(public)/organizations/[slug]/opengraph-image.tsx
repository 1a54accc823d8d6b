import { pickText } from '@envhub/metadata-schemas';
import { getTranslations } from 'next-intl/server';
import { loadSite } from '@/api/site';
import { loadOrganization } from '@/features/organizations/load-organizations';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale; slug: string }> }) {
  const { locale, slug } = await params;
  const [site, found, t] = await Promise.all([
    loadSite(locale),
    loadOrganization(locale, slug),
    getTranslations({ locale, namespace: 'organization' }),
  ]);
  if (!('data' in found)) return drawPicture({ title: site.title, note: site.about, site });
  const { name, datasetCount } = found.data;
  return drawPicture({ title: pickText(name, locale), note: t('datasets', { count: datasetCount }), site });
}
