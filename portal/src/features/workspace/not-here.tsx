'use client';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';

/** In place of a page that is not there, or that the person may not know of: the two look alike. */
export function NotHere() {
  const t = useTranslations('workspace');
  return (
    <div className="ws-nothing">
      <h1>{t('problem.notFound')}</h1>
      <p>{t('problem.notFoundText')}</p>
      <Link className="ws-button" href="/workspace">
        {t('places.overview')}
      </Link>
    </div>
  );
}
