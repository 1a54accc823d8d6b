import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Locale } from '@/i18n/routing';
import { ExtentFields } from './extent-fields';
import { FacetGroup } from './facet-group';
import { Fold } from './fold';
import type { Found } from './load-search';
import { facetNames, narrowings, type SearchState, searchHref, unfiltered } from './search-state';
import { yearBars } from './year-bars';
import { YearRange } from './year-range';

/** Groups that stand open until the reader closes them. */
const openAtFirst: readonly string[] = ['theme', 'accessRights', 'format', 'organization'];

/**
 * The filters as a form: without script one button applies what was ticked, with it each tick does. On a
 * phone the form is a sheet that covers the page.
 */
export function FacetForm({ locale, state, found }: { locale: Locale; state: SearchState; found: Found }) {
  const t = useTranslations('search');
  const active = narrowings(state).filter((narrowing) => narrowing !== 'exact').length;
  const bars = yearBars(found.years, new Date().getFullYear());
  return (
    <aside aria-label={t('filters')}>
      <details className="facets">
        <summary className="button">{t('showFilters', { count: active })}</summary>
        <form action={`/${locale}/datasets`} method="get" data-live>
          <div className="facets-head">
            <h2>{t('filters')}</h2>
            {active > 0 && (
              <a data-keep href={searchHref(locale, state, unfiltered)}>
                {t('clear')}
              </a>
            )}
          </div>
          <HiddenFields state={state} />
          {facetNames.map((name) => (
            <Fragment key={name}>
              <FacetGroup
                name={name}
                locale={locale}
                state={state}
                facets={found.reply.facets}
                open={openAtFirst.includes(name)}
              />
              {name === 'organization' && bars && (
                <Fold name={t('period')} open>
                  <YearRange
                    bars={bars}
                    from={state.from?.slice(0, 4) ?? ''}
                    to={state.to?.slice(0, 4) ?? ''}
                    words={{
                      from: t('fromYear'),
                      to: t('toYear'),
                      chart: t('yearChart', { first: String(bars.first), last: String(bars.last) }),
                    }}
                  />
                </Fold>
              )}
              {name === 'adminUnit' && <ExtentFields locale={locale} box={state.bbox} />}
            </Fragment>
          ))}
          <div className="facets-foot">
            <button type="submit" className="button button-primary needs-no-script">
              {t('apply')}
            </button>
            <button type="button" className="button button-primary needs-script" data-close>
              {t('showResults', { count: found.reply.total })}
            </button>
          </div>
        </form>
      </details>
    </aside>
  );
}

/** What the fields of this form do not say, and is to stay. */
function HiddenFields({ state }: { state: SearchState }) {
  const fields: [string, string | undefined][] = [
    ['q', state.q],
    ['match', state.exact ? 'exact' : undefined],
    ['sort', state.sort],
    ['view', state.map ? 'map' : undefined],
    ['facet', state.whole],
  ];
  return fields.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />);
}
