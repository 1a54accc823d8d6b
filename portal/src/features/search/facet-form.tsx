import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { type FacetName, facetNames, type SearchState, shortLabel } from './search-state';

type Facets = Schemas['SearchReply']['facets'];
const shownAtFirst = 5;

/** The filters as a form: it works without script, one button applies what was ticked. */
export function FacetForm({ locale, state, facets }: { locale: Locale; state: SearchState; facets: Facets }) {
  const t = useTranslations('search');
  const active = Object.values(state.filters).flat().length;
  return (
    <details className="facets" open={active > 0}>
      <summary>{t('showFilters', { count: active })}</summary>
      <form action={`/${locale}/datasets`} method="get">
        <h2 className="visually-hidden">{t('filters')}</h2>
        {state.q && <input type="hidden" name="q" value={state.q} />}
        {state.sort && <input type="hidden" name="sort" value={state.sort} />}
        {state.exact && <input type="hidden" name="match" value="exact" />}
        {facetNames.map((name) => (
          <FacetGroup
            key={name}
            name={name}
            locale={locale}
            chosen={state.filters[name] ?? []}
            values={facets[name] ?? []}
          />
        ))}
        <button type="submit" className="button">
          {t('apply')}
        </button>
      </form>
    </details>
  );
}

function FacetGroup({
  name,
  locale,
  chosen,
  values,
}: {
  name: FacetName;
  locale: Locale;
  chosen: string[];
  values: Facets[string];
}) {
  const t = useTranslations('search');
  // What was chosen stays on top, even where nothing has it any more.
  const known = new Map(values.map((entry) => [entry.value, entry]));
  const on = chosen.map((value) => known.get(value) ?? { value, label: value, count: 0 });
  const off = values.filter(({ value }) => !chosen.includes(value));
  if (on.length + off.length === 0) return null;
  const near = off.slice(0, Math.max(0, shownAtFirst - on.length));
  const far = off.slice(near.length, 60);
  const option = ({ value, label, count }: Facets[string][number], checked: boolean) => (
    <label key={value} className="facet">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{shortLabel(label)}</span>
      <span className="num muted">{formatNumber(count, locale)}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{t(`facets.${name}`)}</legend>
      {on.map((entry) => option(entry, true))}
      {near.map((entry) => option(entry, false))}
      {far.length > 0 && (
        <details>
          <summary className="small">{t('more', { count: far.length })}</summary>
          {far.map((entry) => option(entry, false))}
        </details>
      )}
    </fieldset>
  );
}
