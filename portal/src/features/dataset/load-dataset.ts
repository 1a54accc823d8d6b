import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { type Dataset, hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import { loadSite } from '@/api/site';
import { type Soon, soon } from '@/api/soon';
import { addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { type Distribution, previewable } from './files';

/** A dataset by its address; asked once a request, for the page and for its head. */
export const loadDataset = cache(
  (locale: Locale, slug: string): Promise<Outcome<Dataset>> =>
    outcome<Dataset>(hub(locale).GET('/api/v1/datasets/{id}', { params: { path: { id: slug } } })),
);

/** A dataset under its one address: by any other name (an id) the reader is led there. */
export async function loadAt(
  locale: Locale,
  slug: string,
  below = '',
  query: Query = {},
): Promise<Outcome<Dataset>> {
  const found = await loadDataset(locale, slug);
  if ('data' in found && found.data.slug !== slug) {
    permanentRedirect(addressOf({ pathname: `/datasets/${found.data.slug}${below}`, query }, locale));
  }
  return found;
}

export type Query = Record<string, string | string[] | undefined>;
export type Preview = Outcome<Schemas['Preview']>;
export type VersionPage = Outcome<{
  items: Pick<Schemas['Version'], 'version' | 'publishedAt'>[];
  total: number;
}>;
export type Related = Outcome<Schemas['RelatedDatasets']>;

/** What stands beside a dataset on its page. The page is whole without any of it. */
export interface Panels {
  versions: VersionPage;
  related: Soon<Related>;
  preview?: { files: Distribution[]; file: Distribution; answer: Soon<Preview> };
  contactEmail?: string;
}

export async function loadPanels(locale: Locale, dataset: Dataset, query: Query): Promise<Panels> {
  const files = previewable(dataset.distributions ?? []);
  const file = files.find(({ id }) => id === query.file) ?? files[0];
  const [versions, related, answer, site] = await Promise.all([
    loadVersions(locale, dataset),
    soon(loadRelated(locale, dataset.slug)),
    file && soon(loadPreview(locale, dataset.slug, file)),
    loadSite(locale),
  ]);
  return {
    versions,
    related,
    ...(file && answer && { preview: { files, file, answer } }),
    ...(site.contactEmail && { contactEmail: site.contactEmail }),
  };
}

export function loadPreview(locale: Locale, slug: string, file: Distribution): Promise<Preview> {
  return outcome(
    hub(locale).GET('/api/v1/datasets/{id}/distributions/{distributionId}/preview', {
      params: { path: { id: slug, distributionId: file.id ?? '' } },
    }),
  );
}

function loadRelated(locale: Locale, slug: string): Promise<Related> {
  return outcome(
    hub(locale).GET('/api/v1/datasets/{id}/related', { params: { path: { id: slug }, query: { limit: 4 } } }),
  );
}

/** The newest versions. Of a dataset that has been published once, all is known already. */
async function loadVersions(locale: Locale, dataset: Dataset): Promise<VersionPage> {
  const { slug, publishedVersion: version, publishedAt } = dataset;
  if (version === 1 && publishedAt) return { data: { items: [{ version, publishedAt }], total: 1 } };
  return outcome(
    hub(locale).GET('/api/v1/datasets/{id}/versions', {
      params: { path: { id: slug }, query: { limit: 10 } },
    }),
  );
}

/** A version, and the one that it is compared with; nothing before the first. */
export interface Comparison {
  shown: Outcome<Schemas['Version']>;
  other?: { number: number; found: Outcome<Schemas['Version']> };
}

/**
 * @param version its number, as the address has it
 * @param other the number of the one to compare it with, where the reader chose one
 */
export async function loadComparison(
  locale: Locale,
  slug: string,
  version: string,
  other: string | string[] | undefined,
): Promise<Comparison> {
  const number = numberOf(version);
  if (number === 0) return { shown: { problem: { status: 404, code: 'not-found' } } };
  const before = numberOf(other) || number - 1;
  const [shown, found] = await Promise.all([
    loadVersion(locale, slug, number),
    before > 0 ? loadVersion(locale, slug, before) : undefined,
  ]);
  return { shown, ...(found && { other: { number: before, found } }) };
}

const numberOf = (text: unknown) =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;

const loadVersion = (locale: Locale, slug: string, version: number): Promise<Outcome<Schemas['Version']>> =>
  outcome(
    hub(locale).GET('/api/v1/datasets/{id}/versions/{version}', { params: { path: { id: slug, version } } }),
  );
