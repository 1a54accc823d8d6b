import { codeList } from '@envhub/metadata-schemas';
import { notFound } from '../../errors.ts';
import type { SearchIndex } from '../../search/port.ts';
import type { Organizations } from '../organizations.ts';
import { readerOf } from '../policy.ts';
import type { OrganizationRow } from '../rows.ts';
import type { Asking, Packages } from './packages.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import type { Presenter } from './present.ts';

const most = 1000;
/** Datasets shown with an organization or a theme, as CKAN does. */
const shown = 10;

interface Dependencies {
  organizations: Organizations;
  packages: Packages;
  index: SearchIndex;
  presenter: Presenter;
}

/** The actions on organizations, and on themes, which CKAN calls groups. */
export function createOwners({ organizations, packages, index, presenter }: Dependencies) {
  async function listOrganizations(parameters: Parameters, { actor, locale }: Asking) {
    const wanted = namesIn(parameters, 'organizations');
    const rows: OrganizationRow[] = [];
    for (let after: [string, string] | undefined; rows.length < 100_000; ) {
      const page = await organizations.list(actor, { limit: most, ...(after && { after }) });
      rows.push(...page.rows.slice(0, most));
      if (page.rows.length <= most) break;
      const last = page.rows[most - 1];
      if (last) after = [last.sort_name, last.id];
    }
    const chosen = wanted ? rows.filter(({ slug, id }) => wanted.has(slug) || wanted.has(id)) : rows;
    const listed = paged(ordered(chosen, parameters, locale), parameters);
    return parameters.flag('all_fields')
      ? listed.map((row) => presenter.organizationRow(row, locale))
      : listed.map(({ slug }) => slug);
  }

  async function showOrganization(parameters: Parameters, asking: Asking) {
    const row = await organizations.get(asking.actor, parameters.required('id'));
    const organization = presenter.organizationRow(row, asking.locale);
    if (!parameters.flag('include_datasets')) return organization;
    return {
      ...organization,
      packages: await packagesOf(`organization:${JSON.stringify(row.slug)}`, asking),
    };
  }

  async function listThemes(parameters: Parameters, asking: Asking) {
    const wanted = namesIn(parameters, 'groups');
    const codes = themes().filter((code) => !wanted || wanted.has(code));
    if (!parameters.flag('all_fields')) return paged(codes, parameters);
    const counts = await themeCounts(asking);
    return paged(codes, parameters).map((code) =>
      presenter.theme(code, counts.get(code) ?? 0, asking.locale),
    );
  }

  async function showTheme(parameters: Parameters, asking: Asking) {
    const code = parameters.required('id');
    if (!themes().includes(code)) throw noSuchTheme();
    const theme = presenter.theme(code, (await themeCounts(asking)).get(code) ?? 0, asking.locale);
    if (!parameters.flag('include_datasets')) return theme;
    return { ...theme, packages: await packagesOf(`groups:${code}`, asking) };
  }

  async function packagesOf(fq: string, asking: Asking) {
    const query = { fq, rows: shown };
    const found = await packages.search(parametersOf({ query, body: undefined }), asking);
    return found.results;
  }

  async function themeCounts({ actor, locale }: Asking): Promise<Map<string, number>> {
    const found = await index.query({
      reader: readerOf(actor),
      filters: {},
      sort: '-modified',
      limit: 1,
      facets: ['theme'],
      locale,
    });
    return new Map((found.facets.theme ?? []).map(({ value, count }) => [value, count]));
  }

  return { listOrganizations, showOrganization, listThemes, showTheme };
}

const themes = () => (codeList('environment-themes')?.concepts ?? []).map(({ code }) => code);

function namesIn(parameters: Parameters, name: string): Set<string> | undefined {
  const names = parameters.list(name).flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
  return names.length > 0 ? new Set(names) : undefined;
}

function ordered(rows: OrganizationRow[], parameters: Parameters, locale: string): OrganizationRow[] {
  const [field = 'title', direction = 'asc'] = (
    parameters.text('sort') ??
    parameters.text('order_by') ??
    'title'
  ).split(/\s+/);
  const sorted = rows.toSorted((a, b) => compare(a, b, field, locale));
  return direction === 'desc' ? sorted.toReversed() : sorted;
}

function compare(a: OrganizationRow, b: OrganizationRow, field: string, locale: string): number {
  if (field === 'package_count' || field === 'packages') return a.datasets - b.datasets;
  if (field === 'name') return a.slug < b.slug ? -1 : 1;
  return a.sort_name.localeCompare(b.sort_name, locale);
}

function paged<T>(items: T[], parameters: Parameters): T[] {
  const offset = parameters.integer('offset', 0, Number.MAX_SAFE_INTEGER);
  return items.slice(offset, offset + parameters.integer('limit', most, most));
}

const noSuchTheme = () =>
  notFound({ code: 'not-found', message: { vi: 'Không có chủ đề này.', en: 'There is no such group.' } });
