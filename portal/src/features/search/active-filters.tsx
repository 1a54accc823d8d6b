import { useTranslations } from 'next-intl';
import { formatPeriod } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { boxLabel, oneOf, valueLabel } from './facet-labels';
import type { Reply } from './load-search';
import {
  type Narrowing,
  narrowings,
  type SearchState,
  searchHref,
  unfiltered,
  without,
} from './search-state';

/** What narrows the search, one chip for each filter; a chip takes its filter away. */
export function ActiveFilters({
  locale,
  state,
  facets,
}: {
  locale: Locale;
  state: SearchState;
  facets: Reply['facets'];
}) {
  const t = useTranslations('search');
  const chips = narrowings(state).filter((narrowing) => narrowing !== 'exact');
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      {chips.map((narrowing) => {
        const name = t(`facets.${narrowing}`);
        const value = chosenLabel(narrowing, state, facets, locale);
        return (
          <a
            key={narrowing}
            className="chip"
            data-chip
            data-keep
            href={searchHref(locale, state, without(state, narrowing))}
            aria-label={t('remove', { name, value })}
          >
            <span>{name}:</span> {value}
          </a>
        );
      })}
      {chips.length > 1 && (
        <a className="chips-clear" data-keep href={searchHref(locale, state, unfiltered)}>
          {t('clear')}
        </a>
      )}
    </div>
  );
}

function chosenLabel(
  narrowing: Exclude<Narrowing, 'exact'>,
  state: SearchState,
  facets: Reply['facets'],
  locale: Locale,
): string {
  if (narrowing === 'period') return formatPeriod(spanOf(state), locale);
  if (narrowing === 'bbox') return state.bbox ? boxLabel(state.bbox, locale) : '';
  return oneOf(
    (state.filters[narrowing] ?? []).map((value) => valueLabel(narrowing, value, facets, locale)),
    locale,
  );
}

const spanOf = ({ from, to }: SearchState) => ({ ...(from && { start: from }), ...(to && { end: to }) });
