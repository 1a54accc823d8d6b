import { hub, type OrganizationPage, type Outcome, outcome, type Schemas } from '@/api/hub';
import { loadSite, type Site } from '@/api/site';
import type { Locale } from '@/i18n/routing';

export interface HomeData {
  site: Site;
  /** The newest datasets, with the counts of themes and agencies. */
  newest: Outcome<Schemas['SearchReply']>;
  organizations: Outcome<OrganizationPage>;
  mostUsed: Outcome<Schemas['MostUsedDatasets']>;
}

/** What the home page shows; each part may be away without the others. */
export async function loadHome(locale: Locale): Promise<HomeData> {
  const api = hub(locale);
  const [site, newest, organizations, mostUsed] = await Promise.all([
    loadSite(locale),
    outcome<Schemas['SearchReply']>(
      api.GET('/api/v1/datasets', {
        params: { query: { limit: 5, sort: '-modified', facets: 'theme,organization' } },
      }),
    ),
    outcome<OrganizationPage>(api.GET('/api/v1/organizations', { params: { query: { limit: 1 } } })),
    outcome<Schemas['MostUsedDatasets']>(
      api.GET('/api/v1/usage/datasets', { params: { query: { limit: 6 } } }),
    ),
  ]);
  return { site, newest, organizations, mostUsed };
}
