import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { DatasetCard } from '@/ui/dataset-card';
import { ActiveFilters } from './active-filters';
import { EmptyResult } from './empty-result';
import { FacetForm } from './facet-form';
import type { Found } from './load-search';
import { MachineLinks } from './machine-links';
import { MapView } from './map-view';
import { Paging } from './paging';
import { type SearchState, searchHref, sorts, writeSearch } from './search-state';
import { SearchedFor } from './searched-for';

/** What a search found, with the filters beside it. */
export function Results({
  locale,
  state,
  found,
  site,
}: {
  locale: Locale;
  state: SearchState;
  found: Found;
  site: string;
}) {
  const t = useTranslations('search');
  const { reply } = found;
  return (
    <div className="with-facets">
      <FacetForm locale={locale} state={state} found={found} />
      <section className="results" aria-labelledby="results">
        <div className="toolbar">
          <h2 id="results" tabIndex={-1}>
            <span role="status">{t('results', { count: reply.total })}</span>
          </h2>
          <SortForm locale={locale} state={state} />
          <ViewSwitch locale={locale} state={state} />
        </div>
        {state.ignored.length > 0 && (
          <p className="searched-for">{t('ignored', { names: shownNames(state.ignored) })}</p>
        )}
        <ActiveFilters locale={locale} state={state} facets={reply.facets} />
        <SearchedFor locale={locale} state={state} searchedFor={reply.searchedFor} />
        {found.advice && <EmptyResult locale={locale} state={state} advice={found.advice} />}
        {state.map ? (
          <MapView locale={locale} state={state} items={reply.items} />
        ) : (
          <ul className="result-list">
            {reply.items.map((item) => (
              <DatasetCard key={item.id} item={item} locale={locale} level={3} />
            ))}
          </ul>
        )}
        {reply.items.length > 0 && <Paging locale={locale} state={state} reply={reply} />}
        <MachineLinks locale={locale} state={state} site={site} />
      </section>
    </div>
  );
}

/** Names from an address may be long, many, or anything. */
const shownNames = (names: string[]) =>
  names
    .slice(0, 5)
    .map((name) => name.slice(0, 40))
    .join(', ');

function SortForm({ locale, state }: { locale: Locale; state: SearchState }) {
  const t = useTranslations('search');
  const sort = state.sort ?? (state.q ? 'relevance' : '-modified');
  return (
    <form action={`/${locale}/datasets`} method="get" className="sort" data-live>
      {writeSearch({ ...state, sort: undefined, trail: [] }).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        {t('sort')}
        <select name="sort" className="field" defaultValue={sort} data-value={sort}>
          {sorts
            .filter((name) => state.q || name !== 'relevance')
            .map((name) => (
              <option key={name} value={name}>
                {t(`sorts.${name}`)}
              </option>
            ))}
        </select>
      </label>
      <button type="submit" className="button needs-no-script">
        {t('apply')}
      </button>
    </form>
  );
}

/** The same results as a list or on a map. */
function ViewSwitch({ locale, state }: { locale: Locale; state: SearchState }) {
  const t = useTranslations('search');
  return (
    <nav className="view-switch" aria-label={t('view')}>
      {[false, true].map((map) => (
        <a
          key={String(map)}
          data-keep
          className={map ? 'view-map' : 'view-list'}
          href={searchHref(locale, state, { map, trail: state.trail })}
          aria-current={state.map === map ? 'true' : undefined}
        >
          {t(map ? 'asMap' : 'asList')}
        </a>
      ))}
    </nav>
  );
}
