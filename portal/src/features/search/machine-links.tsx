import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { curl } from './curl';
import { type SearchState, writeFilters } from './search-state';

/** The feed of a search. */
export function feedAddress(locale: Locale, state: SearchState): string {
  return `/datasets.atom?${new URLSearchParams([...writeFilters(state), ['lang', locale]])}`;
}

/** This very search for programs: its feed, its answer as JSON, and the call that runs as pasted. */
export function MachineLinks({ locale, state, site }: { locale: Locale; state: SearchState; site: string }) {
  const t = useTranslations('search');
  const parameters: [string, string][] = [
    ...writeFilters(state),
    ...(state.sort ? [['sort', state.sort] as [string, string]] : []),
  ];
  const query = new URLSearchParams(parameters).toString();
  return (
    <div className="machine">
      <p>{t('machines')}</p>
      <a href={feedAddress(locale, state)} type="application/atom+xml">
        Atom
      </a>
      <a href={`/api/v1/datasets${query && `?${query}`}`} type="application/json">
        JSON
      </a>
      <details>
        <summary>{t('call')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className="code" tabIndex={0}>
          <code>{curl(`${site}/api/v1/datasets`, parameters)}</code>
        </pre>
      </details>
    </div>
  );
}
