import { cache } from 'react';
import { hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import { type Soon, soon } from '@/api/soon';
import type { Locale } from '@/i18n/routing';

export type Service = Schemas['Service'];
export type ServiceSummary = Schemas['ServiceSummary'];
export type ServiceVersion = Schemas['ServiceVersion'];
export type ServiceHealth = Schemas['ServiceHealth'];
export type Operation = Schemas['ServiceVersionDetails']['operations'][number];

export interface ServicePage {
  items: ServiceSummary[];
  total: number;
  next: string | null;
}

/** What the address of the list says. */
export interface ListState {
  q: string;
  /** Slug of the owner. */
  organization: string;
  theme: string;
  cursor: string;
}

/** The parts of a list's state that say something: its query, on the portal and at the hub. */
export const given = (state: Partial<ListState>): Partial<ListState> =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value));

/** A page of services by title. */
export const loadServices = (locale: Locale, state: ListState): Promise<Outcome<ServicePage>> =>
  outcome<ServicePage>(
    hub(locale).GET('/api/v1/services', { params: { query: { limit: 30, ...given(state) } } }),
  );

/** A service by its address; asked once a request, for the page and for its head. */
export const loadService = cache((locale: Locale, slug: string) =>
  outcome<Service>(hub(locale).GET('/api/v1/services/{id}', { params: { path: { id: slug } } })),
);

/** What stands beside a service on its page. The page is whole without any of it. */
export interface ServicePanels {
  health: Soon<Outcome<ServiceHealth>>;
  /** The version that is shown, with its operations; undefined where the service has none. */
  shown?: Outcome<Schemas['ServiceVersionDetails']>;
}

/**
 * Loads what a service's page shows beside the service.
 * @param asked the version that the reader chose; without it the current one
 */
export async function loadServicePanels(
  locale: Locale,
  service: Service,
  asked: string | undefined,
): Promise<ServicePanels> {
  const known = service.versions.find(({ name }) => name === asked) ?? currentOf(service);
  const path = { id: service.slug };
  const [health, shown] = await Promise.all([
    soon(outcome<ServiceHealth>(hub(locale).GET('/api/v1/services/{id}/health', { params: { path } }))),
    known &&
      outcome<Schemas['ServiceVersionDetails']>(
        hub(locale).GET('/api/v1/services/{id}/versions/{version}', {
          params: { path: { ...path, version: known.name } },
        }),
      ),
  ]);
  return { health, ...(shown && { shown }) };
}

export const currentOf = ({ versions }: Service): ServiceVersion | undefined =>
  versions.find(({ isCurrent }) => isCurrent) ?? versions[0];

/** The state of every service, for the status page. */
export const loadServiceStatus = (locale: Locale) =>
  outcome<{ items: Schemas['ServiceStatus'][]; total: number; next: string | null }>(
    hub(locale, 3000).GET('/api/v1/status/services', { params: { query: { limit: 100 } } }),
  );

/** A service that everybody may call, with what it can be asked; undefined where there is none. */
export async function loadOpenService(locale: Locale): Promise<Schemas['ServiceVersionDetails'] | undefined> {
  const found = await outcome<ServicePage>(
    hub(locale).GET('/api/v1/services', { params: { query: { limit: 1, accessRights: 'open' } } }),
  );
  const service = 'data' in found ? found.data.items[0] : undefined;
  if (!service?.currentVersion) return undefined;
  const shown = await outcome<Schemas['ServiceVersionDetails']>(
    hub(locale).GET('/api/v1/services/{id}/versions/{version}', {
      params: { path: { id: service.slug, version: service.currentVersion } },
    }),
  );
  return 'data' in shown ? shown.data : undefined;
}
