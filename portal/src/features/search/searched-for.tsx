import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import type { Reply } from './load-search';
import { type SearchState, searchHref } from './search-state';

/** Says what else was searched than the words as typed, with the exact words one click away, and back. */
export function SearchedFor({
  locale,
  state,
  searchedFor: { corrected, synonyms },
}: {
  locale: Locale;
  state: SearchState;
  searchedFor: Reply['searchedFor'];
}) {
  const t = useTranslations('search');
  if (!state.q) return null;
  if (state.exact) {
    return (
      <p className="searched-for">
        {t('exactNow')}{' '}
        <a data-keep href={searchHref(locale, state, { exact: false })}>
          {t('loosely')}
        </a>
      </p>
    );
  }
  if (!corrected && synonyms.length === 0) return null;
  return (
    <p className="searched-for">
      {corrected && `${t('corrected', { text: corrected })} `}
      {synonyms.length > 0 && `${t('synonyms', { words: synonyms.slice(0, 6).join(', ') })} `}
      <a data-keep href={searchHref(locale, state, { exact: true })}>
        {t('exactly')}
      </a>
    </p>
  );
}
