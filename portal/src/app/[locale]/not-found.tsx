import { useLocale, useTranslations } from 'next-intl';
import { SearchBox } from '@/ui/search-box';

export default function NotFound() {
  const t = useTranslations('state');
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundText')}</p>
      <SearchBox locale={useLocale()} />
    </div>
  );
}
