import { concept, label, pickText } from '@envhub/metadata-schemas';
import type { Dataset } from '@/api/hub';
import { formatDate, formatPeriod } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

/** Places that a dataset is about, as words. */
export function placesOf(dataset: Dataset, locale: Locale): string[] {
  const spatial = dataset.spatial;
  return [
    ...(spatial?.adminUnits ?? []).map((code) => label('admin-units', code, locale)),
    ...(spatial?.names ?? []).map((name) => pickText(name, locale)),
  ];
}

/** The periods that a dataset covers, as words. */
export function periodsOf(dataset: Dataset, locale: Locale): string {
  return (dataset.temporal ?? []).map((period) => formatPeriod(period, locale)).join('; ');
}

export const licenceOf = (dataset: Dataset, locale: Locale) =>
  dataset.license && label('licences', dataset.license, locale);
export const frequencyOf = (dataset: Dataset, locale: Locale) =>
  dataset.frequency && label('frequencies', dataset.frequency, locale);
export const updatedOf = (dataset: Dataset, locale: Locale) =>
  formatDate(dataset.modified ?? dataset.updatedAt, locale);

/** schema.org's Dataset, for search engines. */
export function schemaOrg(dataset: Dataset, locale: Locale, address: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: pickText(dataset.title, locale),
    ...(dataset.description && { description: pickText(dataset.description, locale).slice(0, 5000) }),
    identifier: dataset.identifier ?? dataset.id,
    keywords: Object.values(dataset.keywords ?? {}).flat(),
    ...(dataset.license && { license: concept('licences', dataset.license)?.uri ?? dataset.license }),
    isAccessibleForFree: (dataset.accessRights ?? 'open') === 'open',
    creator: { '@type': 'Organization', name: pickText(dataset.organization.name, locale) },
    ...(dataset.issued && { datePublished: dataset.issued }),
    ...(dataset.modified && { dateModified: dataset.modified }),
    ...(dataset.temporal?.[0] && {
      temporalCoverage: `${dataset.temporal[0].start ?? '..'}/${dataset.temporal[0].end ?? '..'}`,
    }),
    distribution: (dataset.distributions ?? [])
      .slice(0, 50)
      .flatMap(({ downloadUrl, accessUrl, mediaType }) => {
        const contentUrl = downloadUrl ?? accessUrl;
        return contentUrl
          ? [{ '@type': 'DataDownload', contentUrl, ...(mediaType && { encodingFormat: mediaType }) }]
          : [];
      }),
  };
}
