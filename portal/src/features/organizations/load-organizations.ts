import { cache } from 'react';
import { hub, type OrganizationPage, type Outcome, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';

export type Organization = Schemas['Organization'];

/** What the address of the list says. */
export interface ListState {
  q: string;
  /** Slug of the agency whose parts are listed. */
  parent: string;
  cursor: string;
}

/** The parts of a list's state that say something: its query, on the portal and at the hub. */
export const given = (state: Partial<ListState>): Partial<ListState> =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value));

/** A page of agencies by name; all of them where there are few. */
export const loadOrganizations = (locale: Locale, state: ListState): Promise<Outcome<OrganizationPage>> =>
  outcome<OrganizationPage>(
    hub(locale).GET('/api/v1/organizations', {
      params: { query: { limit: 100, ...given(state) } },
    }),
  );

/** An agency by its address; asked once a request, for the page, its head and its picture. */
export const loadOrganization = cache((locale: Locale, slug: string) =>
  outcome<Organization>(hub(locale).GET('/api/v1/organizations/{id}', { params: { path: { id: slug } } })),
);

export interface Surroundings {
  children: Outcome<OrganizationPage>;
  datasets: Outcome<Schemas['SearchReply']>;
}

/** What stands below an agency, and its newest datasets; the page is whole without them. */
export async function loadSurroundings(locale: Locale, slug: string): Promise<Surroundings> {
  const [children, datasets] = await Promise.all([
    outcome<OrganizationPage>(
      hub(locale).GET('/api/v1/organizations', { params: { query: { parent: slug, limit: 20 } } }),
    ),
    outcome<Schemas['SearchReply']>(
      hub(locale).GET('/api/v1/datasets', {
        params: { query: { organization: [slug], sort: '-modified', limit: 10, facets: 'format' } },
      }),
    ),
  ]);
  return { children, datasets };
}
