import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { Snippets } from '@/ui/snippet';
import { curl } from './curl';
import { type SearchState, writeFilters } from './search-state';

/** The feed of a search. */
export function feedAddress(locale: Locale, state: SearchState): string {
  return `/datasets.atom?${new URLSearchParams([...writeFilters(state), ['lang', locale]])}`;
}

/** This very search for programs: its feed, its answer as JSON, and the call that runs as pasted. */
export function MachineLinks({ locale, state, site }: { locale: Locale; state: SearchState; site: string }) {
  const t = useTranslations();
  const parameters: [string, string][] = [
    ...writeFilters(state),
    ...(state.sort ? [['sort', state.sort] as [string, string]] : []),
  ];
  const query = new URLSearchParams(parameters).toString();
  return (
    <div className="machine">
      <p>{t('search.machines')}</p>
      <a href={feedAddress(locale, state)} type="application/atom+xml">
        Atom
      </a>
      <a href={`/api/v1/datasets${query && `?${query}`}`} type="application/json">
        JSON
      </a>
      <details>
        <summary>{t('search.call')}</summary>
        <Snippets
          label={t('search.call')}
          words={{ copy: t('useIt.copy'), copied: t('useIt.copied') }}
          calls={[{ language: 'curl', code: curl(`${site}/api/v1/datasets`, parameters) }]}
        />
      </details>
    </div>
  );
}
