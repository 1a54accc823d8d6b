import type { Agent, DatasetInput } from '@envhub/metadata-schemas';
import type { MapContext, Mapped } from '../../contract.ts';
import { extrasOf, keywordsOf, languagesOf, licenceOf, themesOf, wordsOf } from '../../mapping/lists.ts';
import {
  compact,
  contactOf,
  createNotes,
  emailOf,
  isRow,
  listOf,
  type Notes,
  type Row,
  textOf,
  textsOf,
} from '../../mapping/values.ts';
import { coverageOf, frequencyOf } from './coverage.ts';
import { knownKeys } from './known-keys.ts';
import { distributionOf } from './resource.ts';
import { translated, translatedLists } from './texts.ts';

const otherThings = new Set(['harvest', 'showcase', 'application', 'idea', 'page', 'info']);

/** A CKAN package as a dataset. Its extras count as members of the package that do not hide its own. */
export function mapPackage(raw: unknown, context: MapContext): Mapped {
  const notes = createNotes();
  if (!isPackage(raw)) return { dataset: {}, problems: [notAPackage(raw)] };
  const row = withExtras(raw);
  const identifier = textOf(raw.id) ?? textOf(raw.name);
  const skipped = whySkipped(raw);
  const dataset = skipped || raw.state === 'deleted' ? {} : datasetOf(row, context, notes);
  return {
    ...(identifier && { identifier }),
    ...(skipped && { skipped }),
    ...(raw.state === 'deleted' && { removed: true }),
    dataset,
    problems: notes.problems,
  };
}

/** Whether a value is a package, not one of the organizations, groups, resources and tags that CKAN also gives. */
export function isPackage(value: unknown): value is Row {
  if (!isRow(value) || 'is_organization' in value || 'package_count' in value || 'package_id' in value)
    return false;
  return ['resources', 'notes', 'title', 'metadata_modified', 'owner_org'].some((name) => name in value);
}

function notAPackage(value: unknown): Mapped['problems'][number] {
  return {
    rule: 'not-a-package',
    severity: 'error',
    ...(typeof value === 'string' && { value }),
    message: 'This is no CKAN package (dataset).',
  };
}

function whySkipped(row: Row): string | undefined {
  if (otherThings.has(String(row.type))) return `a ${row.type}, not a dataset`;
  return row.state === 'draft' ? 'a draft' : undefined;
}

function withExtras(row: Row): Row {
  const extras = isRow(row.extras)
    ? row.extras
    : Object.fromEntries(
        listOf(row.extras).flatMap((extra) =>
          isRow(extra) && textOf(extra.key) && extra.state !== 'deleted'
            ? [[String(extra.key), extra.value]]
            : [],
        ),
      );
  const own = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
  return { ...extras, ...own };
}

function datasetOf(row: Row, context: MapContext, notes: Notes): Partial<DatasetInput> {
  const { language } = context;
  const groups = listOf(row.groups).filter(isRow).flatMap(namesOfGroup);
  const named = [...wordsOf(row.theme, /[,;|]/), ...wordsOf(row.themes, /[,;|]/), ...wordsOf(row.category)];
  const { themes, dataThemes, others } = themesOf([...groups, ...named]);
  const contact = contactOf(
    {
      name: row.contact_name ?? row.maintainer,
      email: row.contact_email ?? row.maintainer_email ?? row.contact_point,
      telephone: row.contact_phone ?? row.contact_telephone,
      url: row.contact_uri ?? row.contact_url,
    },
    language,
    notes,
    'contactPoints.0',
  );
  const dataset = compact({
    identifier: textOf(row.identifier) ?? textOf(row.guid) ?? textOf(row.id) ?? textOf(row.name),
    title: translated(row, 'title', language) ?? oneText(row.name, language),
    description: translated(row, 'notes', language) ?? translated(row, 'description', language),
    keywords: keywords(
      row,
      others.filter((text) => !/^[a-z]+:\/\//i.test(text)),
      language,
    ),
    themes: filled(themes),
    dataThemes: filled(dataThemes),
    accessRights: row.private === true ? ('restricted' as const) : undefined,
    license: licenceOf([row.license_url, row.license_id, row.license_title, row.license], notes),
    rights: translated(row, 'rights', language),
    frequency: frequencyOf(row, notes),
    languages: languagesOf(row.language, notes),
    issued: notes.date(row.issued ?? row.release_date ?? row.metadata_created, 'issued'),
    modified: notes.date(row.modified ?? row.metadata_modified, 'modified'),
    ...coverageOf(row, language, notes),
    publisher: publisherOf(row, language, notes),
    creator: agentOf(row.author, row.author_email, language),
    contactPoints: contact && [contact],
    landingPage: landingPage(row, context, notes),
    documentation: addresses(row.documentation, notes, 'documentation'),
    provenance: translated(row, 'provenance', language),
    version: textOf(row.version)?.slice(0, 200),
    versionNotes: translated(row, 'version_notes', language),
    distributions: distributionsOf(row, context, notes),
    extras: filled(extrasOf(row, knownKeys).slice(0, 500)),
  });
  return Object.keys(notes.rawValues).length > 0 ? { ...dataset, rawValues: notes.rawValues } : dataset;
}

const oneText = (value: unknown, language: string) => {
  const text = textOf(value);
  return text ? { [language]: text } : undefined;
};
const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

const namesOfGroup = (group: Row): string[] =>
  [group.name, group.title, group.display_name].flatMap((name) => textOf(name) ?? []).slice(0, 2);

function keywords(row: Row, more: string[], language: string): DatasetInput['keywords'] {
  const plain = listOf(row.tags).map((tag) => (isRow(tag) ? (tag.display_name ?? tag.name) : tag));
  const lists = {
    ...translatedLists(row.tags_translated),
    ...translatedLists(row.keywords_translated),
    ...translatedLists(row.keywords),
  };
  const translatedAlready = new Set(Object.values(lists).flat());
  const rest = [...plain, ...wordsOf(row.tag_string), ...more].filter((word) => !translatedAlready.has(word));
  return keywordsOf({ ...lists, [language]: [...(lists[language] ?? []), ...rest] });
}

function agentOf(name: unknown, email: unknown, language: string): Agent | undefined {
  const text = textOf(name) ?? emailOf(email);
  const address = emailOf(email);
  return text ? { name: { [language]: text }, ...(address && { email: address }) } : undefined;
}

function publisherOf(row: Row, language: string, notes: Notes): Agent | undefined {
  const organization = isRow(row.organization) ? row.organization : {};
  const name =
    oneText(row.publisher_name, language) ??
    translated(organization, 'title', language) ??
    oneText(organization.name ?? row.publisher, language);
  if (!name) return undefined;
  const url = notes.address(row.publisher_url, 'publisher.url');
  const email = emailOf(row.publisher_email);
  const identifier = textOf(row.publisher_uri) ?? textOf(organization.name);
  return { name, ...(identifier && { identifier }), ...(url && { url }), ...(email && { email }) };
}

function landingPage(row: Row, context: MapContext, notes: Notes): string | undefined {
  const stated = notes.address(row.landing_page ?? row.url, 'landingPage');
  const name = textOf(row.name);
  if (stated || !name || !/^https?:/i.test(context.address)) return stated;
  return `${portalOf(context.address)}/dataset/${encodeURIComponent(name)}`;
}

/** Address of the portal, of any address of its API. */
export const portalOf = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/\/(?:api(?:\/.*)?)?$/i, '')
    .replace(/\/api\/.*$/i, '');

function addresses(value: unknown, notes: Notes, field: string): string[] | undefined {
  const found = wordsOf(value).flatMap((text) => notes.address(text, field) ?? []);
  return filled([...new Set(found)].slice(0, 100));
}

function distributionsOf(row: Row, context: MapContext, notes: Notes): DatasetInput['distributions'] {
  const kept: NonNullable<DatasetInput['distributions']> = [];
  for (const resource of listOf(row.resources).filter(isRow)) {
    if (resource.state === 'deleted') continue;
    const distribution = distributionOf(resource, context, notes, `distributions.${kept.length}`);
    if (distribution) kept.push(distribution);
  }
  if (textsOf(row.resources).length > 0)
    notes.warn(
      'distributions',
      row.resources,
      'resources',
      'Resources are JSON objects; others are left out.',
    );
  return filled(kept);
}
