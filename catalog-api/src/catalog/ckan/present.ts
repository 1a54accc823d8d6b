import {
  concept,
  type DatasetInput,
  type Distribution,
  type LangText,
  label,
  pickText,
} from '@envhub/metadata-schemas';
import type { DatasetRow, OrganizationRow } from '../rows.ts';

/** A dataset as one reader sees it. */
export interface Seen {
  row: DatasetRow;
  /** What was published, without what this reader may not have. */
  record: DatasetInput;
}

/** CKAN's shapes of our records. Text is in the asked language; `…_translated` carries all of them. */
export function createPresenter(publicUrl: string) {
  const text = (value: LangText | undefined, locale: string) => (value ? pickText(value, locale) : '');

  function organization(
    row: { organization_id: string; organization_slug: string; organization_name: LangText },
    locale: string,
  ) {
    return {
      id: row.organization_id,
      name: row.organization_slug,
      title: pickText(row.organization_name, locale),
      type: 'organization',
      is_organization: true,
      approval_status: 'approved',
      state: 'active',
      description: '',
      image_url: '',
    };
  }

  function pack({ row, record }: Seen, locale: string) {
    const tags = tagsOf(record).map(tag);
    const resources = (record.distributions ?? []).map((distribution, position) =>
      resource(row, distribution, position, locale),
    );
    return {
      id: row.id,
      name: row.slug,
      title: pickText(record.title, locale),
      title_translated: record.title,
      notes: text(record.description, locale),
      ...(record.description && { notes_translated: record.description }),
      url: record.landingPage ?? `${publicUrl}/${locale}/datasets/${row.slug}`,
      version: record.version ?? '',
      ...people(record, locale),
      ...licence(record.license, locale),
      state: 'active',
      type: 'dataset',
      private: false,
      metadata_created: instant(row.created_at),
      metadata_modified: instant(row.updated_at),
      owner_org: row.organization_id,
      organization: organization(row, locale),
      groups: (record.themes ?? []).map((code) => themeRef(code, locale)),
      tags,
      num_tags: tags.length,
      resources,
      num_resources: resources.length,
      extras: extrasOf(record),
      relationships_as_subject: [],
      relationships_as_object: [],
    };
  }

  function resource(row: DatasetRow, distribution: Distribution, position: number, locale: string) {
    const { accessService, checksum, description, modified, issued } = distribution;
    return {
      id: distribution.id,
      package_id: row.id,
      position,
      name: text(distribution.title ?? accessService?.title, locale) || (distribution.format ?? ''),
      ...(distribution.title && { name_translated: distribution.title }),
      description: text(description, locale),
      // Empty where only the metadata is open.
      url: distribution.downloadUrl ?? distribution.accessUrl ?? accessService?.endpointUrl ?? '',
      ...(distribution.downloadUrl && { download_url: distribution.downloadUrl }),
      ...(distribution.accessUrl && { access_url: distribution.accessUrl }),
      format: distribution.format ?? '',
      mimetype: distribution.mediaType ?? null,
      size: distribution.byteSize ?? null,
      hash: checksum?.value ?? '',
      ...(checksum && { hash_algorithm: checksum.algorithm }),
      ...(distribution.license && { license: distribution.license }),
      created: instant(issued ?? row.created_at),
      last_modified: modified ? instant(modified) : null,
      metadata_modified: instant(row.updated_at),
      resource_type: accessService ? 'api' : null,
      url_type: null,
      state: 'active',
    };
  }

  return {
    pack,
    resource,
    organization,

    organizationRow: (row: OrganizationRow, locale: string) => ({
      id: row.id,
      name: row.slug,
      title: pickText(row.record.name, locale),
      display_name: pickText(row.record.name, locale),
      title_translated: row.record.name,
      description: text(row.record.description, locale),
      image_url: row.record.imageUrl ?? '',
      image_display_url: row.record.imageUrl ?? '',
      type: 'organization',
      is_organization: true,
      approval_status: 'approved',
      state: 'active',
      created: instant(row.created_at),
      package_count: row.datasets,
      num_followers: 0,
      groups: row.parent_slug ? [{ name: row.parent_slug, capacity: 'public' }] : [],
      extras: [
        ...(row.record.url ? [{ key: 'url', value: row.record.url }] : []),
        ...(row.record.identifier ? [{ key: 'identifier', value: row.record.identifier }] : []),
      ],
      users: [],
      tags: [],
    }),

    theme: (code: string, packageCount: number, locale: string) => ({
      ...themeRef(code, locale),
      title_translated: concept('environment-themes', code)?.label,
      type: 'group',
      is_organization: false,
      approval_status: 'approved',
      state: 'active',
      image_url: '',
      package_count: packageCount,
      num_followers: 0,
      extras: [],
      users: [],
      tags: [],
      groups: [],
    }),
  };
}

export type Presenter = ReturnType<typeof createPresenter>;

export const tag = (name: string) => ({
  id: name,
  name,
  display_name: name,
  state: 'active',
  vocabulary_id: null,
});

/** Keywords of all languages, once each, in CKAN's order. */
export const tagsOf = (record: DatasetInput) =>
  [...new Set(Object.values(record.keywords ?? {}).flat())].sort();

function themeRef(code: string, locale: string) {
  const title = label('environment-themes', code, locale);
  return { id: code, name: code, title, display_name: title, description: '', image_display_url: '' };
}

/** CKAN writes instants in UTC without a zone. */
function instant(text: string): string {
  const value = new Date(text);
  return Number.isNaN(value.getTime()) ? text : value.toISOString().replace(/Z$/, '000');
}

function people(record: DatasetInput, locale: string) {
  const contact = record.contactPoints?.[0];
  const author = record.creator ?? record.publisher;
  return {
    author: author ? pickText(author.name, locale) : null,
    author_email: author?.email ?? null,
    maintainer: contact?.name ? pickText(contact.name, locale) : null,
    maintainer_email: contact?.email ?? null,
  };
}

const open = /^(cc-by|cc-by-sa|cc0|odc-|odbl|pddl|ogl|odl)/i;

function licence(license: string | undefined, locale: string) {
  if (license === undefined) return { license_id: 'notspecified', license_title: null, isopen: false };
  const known = concept('licences', license);
  const url = known ? known.uri : license;
  return {
    license_id: license,
    license_title: known ? pickText(known.label, locale) : license,
    ...(url && { license_url: url }),
    isopen: known !== undefined && open.test(license) && !/-n[cd]/i.test(license),
  };
}

/** What CKAN has no field for, under the names that ckanext-dcat uses. */
function extrasOf(record: DatasetInput): { key: string; value: string }[] {
  const period = record.temporal?.[0];
  const box = record.spatial?.bbox;
  const named: Record<string, string | undefined> = {
    identifier: record.identifier,
    issued: record.issued,
    modified: record.modified,
    frequency: record.frequency,
    access_rights: record.accessRights ?? 'open',
    temporal_start: period?.start,
    temporal_end: period?.end,
    publisher_name: record.publisher && pickText(record.publisher.name, 'vi'),
    publisher_uri: record.publisher?.url,
    provenance: record.provenance && pickText(record.provenance, 'vi'),
    language: listed(record.languages),
    theme: listed(record.dataThemes),
    spatial_units: listed(record.spatial?.adminUnits),
    spatial: record.spatial?.geometry
      ? JSON.stringify(record.spatial.geometry)
      : box && JSON.stringify(polygonOf(box)),
    documentation: listed(record.documentation),
  };
  const own = Object.entries(named).flatMap(([key, value]) => (value ? [{ key, value }] : []));
  const taken = new Set(own.map(({ key }) => key));
  return [...own, ...(record.extras ?? []).filter(({ key }) => !taken.has(key))];
}

const listed = (values: string[] | undefined) =>
  values && values.length > 0 ? JSON.stringify(values) : undefined;

function polygonOf([west, south, east, north]: [number, number, number, number]) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
