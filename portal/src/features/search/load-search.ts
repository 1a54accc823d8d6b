import { hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import type { SearchState } from './search-state';

/** Asks the hub for what an address of the search page says. */
export function loadSearch(locale: Locale, state: SearchState): Promise<Outcome<Schemas['SearchReply']>> {
  return outcome<Schemas['SearchReply']>(
    hub(locale).GET('/api/v1/datasets', {
      params: {
        query: {
          ...(state.q && { q: state.q }),
          ...(state.exact && { match: 'exact' as const }),
          ...state.filters,
          ...(state.sort && { sort: state.sort }),
          ...(state.cursor && { cursor: state.cursor }),
          facets: 'theme,organization,format,keyword,adminUnit,license,accessRights,frequency',
        },
      },
    }),
  );
}
