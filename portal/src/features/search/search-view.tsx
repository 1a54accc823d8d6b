import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { DatasetCard } from '@/ui/dataset-card';
import { Notice } from '@/ui/notice';
import { SearchBox } from '@/ui/search-box';
import { FacetForm } from './facet-form';
import {
  facetNames,
  type SearchState,
  searchHref,
  shortLabel,
  sorts,
  without,
  writeSearch,
} from './search-state';

type Reply = Schemas['SearchReply'];

/** The search page: field, filters, results. */
export function SearchView({
  locale,
  state,
  found,
}: {
  locale: Locale;
  state: SearchState;
  found: Outcome<Reply>;
}) {
  const t = useTranslations('search');
  return (
    <>
      <div className="band">
        <div className="container stack">
          <h1 className="visually-hidden">{t('title')}</h1>
          <SearchBox
            locale={locale}
            value={state.q}
            hidden={writeSearch({ ...state, q: '', cursor: undefined })}
          />
        </div>
      </div>
      <div className="container" style={{ paddingBlock: 24 }}>
        {'data' in found ? (
          <Results locale={locale} state={state} reply={found.data} />
        ) : (
          <SearchProblem locale={locale} state={state} problem={found.problem} />
        )}
      </div>
    </>
  );
}

function Results({ locale, state, reply }: { locale: Locale; state: SearchState; reply: Reply }) {
  const t = useTranslations('search');
  return (
    <div className="with-facets">
      <FacetForm locale={locale} state={state} facets={reply.facets} />
      <section className="stack" aria-label={t('results', { count: reply.total })}>
        <div className="toolbar">
          <p role="status">
            <strong>{t('results', { count: reply.total })}</strong>
          </p>
          <SortForm locale={locale} state={state} />
        </div>
        <Chips locale={locale} state={state} facets={reply.facets} />
        <SearchedFor locale={locale} state={state} searchedFor={reply.searchedFor} />
        {reply.items.length === 0 ? (
          <Empty locale={locale} state={state} />
        ) : (
          <ul>
            {reply.items.map((item) => (
              <DatasetCard key={item.id} item={item} locale={locale} />
            ))}
          </ul>
        )}
        <nav className="inline-list" aria-label={t('next')}>
          {state.cursor && (
            <a className="button" href={searchHref(locale, state)}>
              {t('first')}
            </a>
          )}
          {reply.next && (
            <a className="button" rel="next" href={searchHref(locale, state, { cursor: reply.next })}>
              {t('next')}
            </a>
          )}
        </nav>
      </section>
    </div>
  );
}

function SortForm({ locale, state }: { locale: Locale; state: SearchState }) {
  const t = useTranslations('search');
  return (
    <form action={`/${locale}/datasets`} method="get" className="inline-list">
      {writeSearch({ ...state, sort: undefined, cursor: undefined }).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="sort" className="small muted">
        {t('sort')}
      </label>
      <select
        id="sort"
        name="sort"
        className="select"
        defaultValue={state.sort ?? (state.q ? 'relevance' : '-modified')}
      >
        {sorts
          .filter((sort) => state.q || sort !== 'relevance')
          .map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
      </select>
      <button type="submit" className="button">
        {t('apply')}
      </button>
    </form>
  );
}

function Chips({ locale, state, facets }: { locale: Locale; state: SearchState; facets: Reply['facets'] }) {
  const t = useTranslations('search');
  const chosen = facetNames.flatMap((name) =>
    (state.filters[name] ?? []).map((value) => ({
      name,
      value,
      label: facets[name]?.find((entry) => entry.value === value)?.label ?? value,
    })),
  );
  if (chosen.length === 0) return null;
  return (
    <div className="chips">
      {chosen.map(({ name, value, label }) => (
        <a
          key={`${name}=${value}`}
          className="chip"
          href={searchHref(locale, state, without(state, name, value))}
          aria-label={t('remove', { name: t(`facets.${name}`), value: label })}
        >
          {t(`facets.${name}`)}: {shortLabel(label)} ×
        </a>
      ))}
      <a className="small" href={searchHref(locale, state, { filters: {} })}>
        {t('clear')}
      </a>
    </div>
  );
}

function SearchedFor({
  locale,
  state,
  searchedFor,
}: {
  locale: Locale;
  state: SearchState;
  searchedFor: Reply['searchedFor'];
}) {
  const t = useTranslations('search');
  if (state.exact && state.q) {
    return (
      <p className="small muted">
        <a href={searchHref(locale, state, { exact: false })}>{t('loosely')}</a>
      </p>
    );
  }
  if (!searchedFor.corrected && searchedFor.synonyms.length === 0) return null;
  return (
    <p className="small muted">
      {searchedFor.corrected && `${t('corrected', { text: searchedFor.corrected })} `}
      {searchedFor.synonyms.length > 0 &&
        `${t('synonyms', { words: searchedFor.synonyms.slice(0, 6).join(', ') })} `}
      <a href={searchHref(locale, state, { exact: true })}>{t('exactly')}</a>
    </p>
  );
}

function Empty({ locale, state }: { locale: Locale; state: SearchState }) {
  const t = useTranslations('search');
  const active = facetNames.filter((name) => state.filters[name]?.length);
  return (
    <Notice title={t('empty')} text={t('emptyText')}>
      {active.map((name) => (
        <a
          key={name}
          className="button"
          href={searchHref(locale, state, { filters: { ...state.filters, [name]: [] } })}
        >
          {t('drop', { name: t(`facets.${name}`) })}
        </a>
      ))}
    </Notice>
  );
}

function SearchProblem({
  locale,
  state,
  problem,
}: {
  locale: Locale;
  state: SearchState;
  problem: { status: number; detail?: string; requestId?: string };
}) {
  const t = useTranslations('state');
  const bad = problem.status === 400;
  setPageStatus(bad ? 400 : 503);
  return (
    <Notice
      title={bad ? t('badRequest') : t('searchDown')}
      text={bad ? (problem.detail ?? '') : t('searchDownText')}
      requestId={problem.requestId && t('requestId', { id: problem.requestId })}
    >
      <a className="button" href={searchHref(locale, state)}>
        {t('retry')}
      </a>
    </Notice>
  );
}
