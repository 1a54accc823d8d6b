import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import type { Advice } from './load-search';
import { type Narrowing, type SearchState, searchHref, unfiltered, without } from './search-state';

/** Nothing was found: which filter to drop and what comes of it, then words that are written alike. */
export function EmptyResult({
  locale,
  state,
  advice,
}: {
  locale: Locale;
  state: SearchState;
  advice: Advice;
}) {
  const t = useTranslations('search');
  const changeOf = (narrowing: Narrowing | 'all') =>
    narrowing === 'all' ? { ...unfiltered, exact: false } : without(state, narrowing);
  return (
    <div className="notice">
      <p>{t(advice.drops.length > 0 ? 'emptyFilters' : 'emptyText')}</p>
      {advice.drops.length > 0 && (
        <ul className="advice">
          {advice.drops.map(({ narrowing, total }) => (
            <li key={narrowing}>
              <a className="button" href={searchHref(locale, state, changeOf(narrowing))}>
                {narrowing === 'all' && t('dropAll', { count: total })}
                {narrowing === 'exact' && t('dropExact', { count: total })}
                {narrowing !== 'all' &&
                  narrowing !== 'exact' &&
                  t('drop', { name: t(`facets.${narrowing}`), count: total })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {advice.close.length > 0 && (
        <p>
          {t('close')}{' '}
          {advice.close.map((text, i) => (
            <span key={text}>
              {i > 0 && ' · '}
              <a href={searchHref(locale, state, { ...unfiltered, exact: false, q: text })}>{text}</a>
            </span>
          ))}
        </p>
      )}
      <a href={`/${locale}/datasets`}>{t('everything')}</a>
    </div>
  );
}
