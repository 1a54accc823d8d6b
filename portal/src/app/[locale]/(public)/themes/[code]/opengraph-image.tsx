import { pickText } from '@envhub/metadata-schemas';
import { loadSite } from '@/api/site';
import { drawPicture, pictureSize } from '@/features/picture/draw-picture';
import { themeOf } from '@/features/themes/load-themes';
import type { Locale } from '@/i18n/routing';

export const size = pictureSize;
export const contentType = 'image/png';

export default async function Picture({ params }: { params: Promise<{ locale: Locale; code: string }> }) {
  const { locale, code } = await params;
  const [site, theme] = [await loadSite(locale), themeOf(code)];
  return drawPicture({
    title: theme ? pickText(theme.label, locale) : site.title,
    note: theme?.description ? pickText(theme.description, locale) : site.about,
    site,
  });
}
