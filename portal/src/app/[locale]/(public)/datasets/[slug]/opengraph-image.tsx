import { pickText } from '@envhub/metadata-schemas';
import { loadSite } from '@/api/site';
import { loadDataset } from '@/features/dataset/load-dataset';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale; slug: string }> }) {
  const { locale, slug } = await params;
  const [site, found] = await Promise.all([loadSite(locale), loadDataset(locale, slug)]);
  if (!('data' in found)) return drawPicture({ title: site.title, note: site.about, site });
  const { title, organization } = found.data;
  return drawPicture({ title: pickText(title, locale), note: pickText(organization.name, locale), site });
}
