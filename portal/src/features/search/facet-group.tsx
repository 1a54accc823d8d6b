import { useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { shortLabel, valueLabel } from './facet-labels';
import { FacetSearch } from './facet-search';
import { Fold } from './fold';
import type { Reply } from './load-search';
import { type FacetName, type SearchState, searchHref } from './search-state';

/** Values in the page; the others are seen at an address of their own: pages stay small. */
const shownAtFirst = 5;
/** From how many values on they can be searched. */
const long = 12;

/** One facet: what was chosen on top, even where no result has it; then what most results have. */
export function FacetGroup({
  name,
  locale,
  state,
  facets,
  open,
}: {
  name: FacetName;
  locale: Locale;
  state: SearchState;
  facets: Reply['facets'];
  open: boolean;
}) {
  const t = useTranslations('search');
  const values = facets[name] ?? [];
  const chosen = state.filters[name] ?? [];
  const on = chosen.map((value) => ({
    value,
    label: valueLabel(name, value, facets, locale),
    count: values.find((entry) => entry.value === value)?.count ?? 0,
  }));
  const off = values.filter(({ value }) => !chosen.includes(value));
  const total = on.length + off.length;
  if (total === 0) return null;
  const whole = state.whole === name;
  const near = whole ? off : off.slice(0, Math.max(0, shownAtFirst - on.length));
  const option = ({ value, label, count }: Reply['facets'][string][number], checked: boolean) => (
    <label key={value} className="facet">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {shortLabel(label)}
      <small>{formatNumber(count, locale)}</small>
    </label>
  );
  const rest = near.map((entry) => option(entry, false));
  return (
    <Fold name={t(`facets.${name}`)} open={open || chosen.length > 0 || whole}>
      <fieldset aria-label={t(`facets.${name}`)} className={whole ? 'facet-whole' : undefined}>
        {on.map((entry) => option(entry, true))}
        {total >= long ? (
          <FacetSearch
            name={name}
            locale={locale}
            chosen={chosen}
            words={{
              label: t('searchIn', { what: t(`nouns.${name}`, { count: total }) }),
              found: t('valuesFound', { count: '{count}' }),
            }}
          >
            {rest}
          </FacetSearch>
        ) : (
          rest
        )}
      </fieldset>
      {(whole || near.length < off.length) && (
        <a
          className="facet-more"
          data-keep
          href={searchHref(locale, state, { whole: whole ? undefined : name })}
        >
          {whole ? t('fewer') : t('allOf', { what: t(`nouns.${name}`, { count: total }) })}
        </a>
      )}
    </Fold>
  );
}
