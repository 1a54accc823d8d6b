import { concept, label, pickLanguage, pickText, plainText } from '@envhub/metadata-schemas';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import type { Distribution } from './files.ts';

export interface Catalogue {
  name: string;
  url: string;
}

/** schema.org's Dataset, for search engines: what the record says, in its terms, and nothing else. */
export function schemaOrg(
  dataset: Dataset,
  locale: Locale,
  address: string,
  catalogue: Catalogue,
): Record<string, unknown> {
  const { title, description, keywords, organization, creator, publisher, license } = dataset;
  return without({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: pickText(title, locale),
    // What search engines ask for at least 50 characters of; the title where there is nothing else.
    description: plainText(pickText(description ?? title, locale).slice(0, 5000)),
    identifier: dataset.identifier ?? dataset.id,
    keywords: keywords?.[pickLanguage(keywords, locale)],
    license: license && (concept('licences', license)?.uri ?? (URL.canParse(license) ? license : undefined)),
    isAccessibleForFree: (dataset.accessRights ?? 'open') === 'open',
    creator: agent(creator ?? publisher ?? organization, locale),
    publisher: agent(publisher ?? organization, locale),
    datePublished: dataset.issued,
    dateModified: dataset.modified ?? dataset.updatedAt,
    version: dataset.version ?? dataset.publishedVersion?.toString(),
    inLanguage: dataset.languages,
    temporalCoverage: dataset.temporal?.map(({ start, end }) =>
      start === end ? start : `${start ?? '..'}/${end ?? '..'}`,
    ),
    spatialCoverage: placesOf(dataset, locale),
    distribution: (dataset.distributions ?? []).slice(0, 50).flatMap((file) => download(file, locale)),
    includedInDataCatalog: { '@type': 'DataCatalog', ...catalogue },
    sameAs: dataset.landingPage,
  });
}

function agent(
  { name, url, email }: { name: Record<string, string>; url?: string; email?: string },
  locale: Locale,
) {
  return without({ '@type': 'Organization', name: pickText(name, locale), url, email });
}

function placesOf({ spatial }: Dataset, locale: Locale): Record<string, unknown>[] {
  const [west, south, east, north] = spatial?.bbox ?? [];
  const named = [
    ...(spatial?.adminUnits ?? []).map((code) => label('admin-units', code, locale)),
    ...(spatial?.names ?? []).map((name) => pickText(name, locale)),
  ].map((name) => ({ '@type': 'Place', name }));
  if (north === undefined) return named;
  // Latitude comes first here, unlike in the record.
  const geo =
    west === east && south === north
      ? { '@type': 'GeoCoordinates', latitude: south, longitude: west }
      : { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` };
  return [...named, { '@type': 'Place', geo }];
}

function download(file: Distribution, locale: Locale): Record<string, unknown>[] {
  const contentUrl = file.downloadUrl ?? file.accessUrl;
  if (!contentUrl) return [];
  return [
    without({
      '@type': 'DataDownload',
      contentUrl,
      name: file.title && pickText(file.title, locale),
      encodingFormat:
        file.mediaType ?? (file.format && (concept('file-types', file.format)?.mediaType ?? file.format)),
      contentSize: file.byteSize === undefined ? undefined : `${file.byteSize} B`,
      dateModified: file.modified,
      sha256: /^sha-?256$/i.test(file.checksum?.algorithm ?? '') ? file.checksum?.value : undefined,
    }),
  ];
}

/** A node without members that say nothing; a list of one is that one. */
function without(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) => {
      if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
      return [[name, Array.isArray(value) && value.length === 1 ? value[0] : value]];
    }),
  );
}
