import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { Notice } from '@/ui/notice';
import { SearchBox } from '@/ui/search-box';

/** In place of a dataset that was withdrawn. */
export function GoneView({ locale }: { locale: Locale }) {
  const t = useTranslations('dataset');
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{t('gone')}</h1>
      <Notice title={t('gone')} text={t('goneText')} />
      <SearchBox locale={locale} />
    </div>
  );
}
