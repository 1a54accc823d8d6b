import { hub, type OrganizationPage, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import type { HomeData } from './home-view';

/** What the home page shows; each part may be away without the others. */
export async function loadHome(locale: Locale): Promise<HomeData> {
  const [newest, organizations] = await Promise.all([
    outcome<Schemas['SearchReply']>(
      hub(locale).GET('/api/v1/datasets', {
        params: { query: { limit: 6, sort: '-modified', facets: 'theme' } },
      }),
    ),
    outcome<OrganizationPage>(hub(locale).GET('/api/v1/organizations', { params: { query: { limit: 8 } } })),
  ]);
  return { newest, organizations };
}
