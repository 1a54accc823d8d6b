import { useTranslations } from 'next-intl';
import type { Outcome } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { Notice } from '@/ui/notice';
import { SearchBox } from '@/ui/search-box';
import { LiveSearch } from './live-search';
import type { Found } from './load-search';
import { Results } from './results';
import { type SearchState, searchHref, writeSearch } from './search-state';

/** The search page: field, filters, results. */
export function SearchView({
  locale,
  state,
  found,
  site,
}: {
  locale: Locale;
  state: SearchState;
  found: Outcome<Found>;
  /** The portal's public address. */
  site: string;
}) {
  const t = useTranslations('search');
  return (
    <LiveSearch
      locale={locale}
      address={searchHref(locale, state, { trail: state.trail })}
      words={{ loading: t('loading') }}
    >
      <div className="band">
        <div className="container">
          <h1 className="visually-hidden">{t('title')}</h1>
          <SearchBox locale={locale} value={state.q} hidden={writeSearch({ ...state, q: '', trail: [] })} />
        </div>
      </div>
      <div className="container search-page">
        {'data' in found ? (
          <Results locale={locale} state={state} found={found.data} site={site} />
        ) : (
          <SearchProblem locale={locale} state={state} problem={found.problem} />
        )}
      </div>
    </LiveSearch>
  );
}

type Problem = Extract<Outcome<Found>, { problem: unknown }>['problem'];

/** Instead of results: an address that leads nowhere, or an index that is away. */
function SearchProblem({ locale, state, problem }: { locale: Locale; state: SearchState; problem: Problem }) {
  const t = useTranslations();
  const bad = problem.status === 400;
  setPageStatus(bad ? 400 : 503);
  return (
    <Notice
      title={t(bad ? 'state.badRequest' : 'state.searchDown')}
      text={bad ? (problem.detail ?? '') : t('state.searchDownText')}
      requestId={problem.requestId && t('state.requestId', { id: problem.requestId })}
    >
      {/* After a bad cursor the first page is right; after an outage the same page is. */}
      <a className="button" href={searchHref(locale, state, bad ? {} : { trail: state.trail })}>
        {t(bad ? 'search.first' : 'state.retry')}
      </a>
    </Notice>
  );
}
