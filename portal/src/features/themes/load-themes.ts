import { type Concept, codeList, concept } from '@envhub/metadata-schemas';
import { hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';

const list = 'environment-themes';

/** All themes, in the order of their list. */
export const themes = (): Concept[] => codeList(list)?.concepts ?? [];
export const themeOf = (code: string): Concept | undefined => concept(list, code);

/** How many datasets there are on each theme. */
export const loadThemeCounts = (locale: Locale): Promise<Outcome<Schemas['SearchReply']>> =>
  outcome<Schemas['SearchReply']>(
    hub(locale).GET('/api/v1/datasets', { params: { query: { limit: 1, facets: 'theme' } } }),
  );

/** The newest datasets on a theme, with who publishes them and in which formats. */
export const loadTheme = (locale: Locale, code: string): Promise<Outcome<Schemas['SearchReply']>> =>
  outcome<Schemas['SearchReply']>(
    hub(locale).GET('/api/v1/datasets', {
      params: { query: { theme: [code], sort: '-modified', limit: 10, facets: 'format,organization' } },
    }),
  );
