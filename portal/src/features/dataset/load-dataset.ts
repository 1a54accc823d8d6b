import { cache } from 'react';
import { type Dataset, hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';

/** A dataset by its address; asked once a request, for the page and for its head. */
export const loadDataset = cache(
  (locale: Locale, slug: string): Promise<Outcome<Dataset>> =>
    outcome<Dataset>(hub(locale).GET('/api/v1/datasets/{id}', { params: { path: { id: slug } } })),
);

/** Its published versions; the page is whole without them. */
export function loadVersions(locale: Locale, slug: string): Promise<Outcome<VersionPage>> {
  return outcome<VersionPage>(
    hub(locale).GET('/api/v1/datasets/{id}/versions', {
      params: { path: { id: slug }, query: { limit: 10 } },
    }),
  );
}

export interface VersionPage {
  items: Schemas['Version'][];
  total: number;
}
