import type { Agent, DatasetInput, LangText, SharingClass } from '@envhub/metadata-schemas';
import type { MapContext, Mapped } from '../../contract.ts';
import { extrasOf, keywordsOf, languagesOf, licenceOf, themesOf, wordsOf } from '../../mapping/lists.ts';
import { spatialOf } from '../../mapping/spatial.ts';
import { periodOf } from '../../mapping/temporal.ts';
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
} from '../../mapping/values.ts';
import { distributionsOf } from './distribution.ts';

const known = new Set(
  `@type @id @context title description identifier keyword theme accessLevel license rights accrualPeriodicity language
 issued modified temporal spatial publisher contactPoint landingPage references conformsTo distribution`.split(
    /\s+/,
  ),
);

/** An entry of a data.json catalog as a dataset; what only US offices use (bureauCode, …) goes into extras. */
export function mapEntry(raw: unknown, context: MapContext): Mapped {
  const notes = createNotes();
  if (!isRow(raw))
    return {
      dataset: {},
      problems: [
        {
          rule: 'not-an-entry',
          severity: 'error',
          value: raw,
          message: 'An entry is a JSON object; this is none.',
        },
      ],
    };
  const identifier = textOf(raw.identifier) ?? textOf(raw['@id']);
  return {
    ...(identifier && { identifier }),
    dataset: datasetOf(raw, context, notes),
    problems: notes.problems,
  };
}

function datasetOf(row: Row, context: MapContext, notes: Notes): Partial<DatasetInput> {
  const { language } = context;
  const { themes, dataThemes, others } = themesOf(wordsOf(row.theme, /;/));
  const contacts = listOf(row.contactPoint)
    .filter(isRow)
    .flatMap((card, i) => contactOfCard(card, language, notes, `contactPoints.${i}`) ?? []);
  const references = wordsOf(row.references).flatMap((text) => notes.address(text, 'documentation') ?? []);
  const dataset = compact({
    identifier: textOf(row.identifier) ?? textOf(row['@id']),
    title: textIn(row.title, language),
    description: textIn(row.description, language),
    keywords: keywordsOf({
      [language]: [...wordsOf(row.keyword), ...others.filter((text) => !/^[a-z]+:\/\//i.test(text))],
    }),
    themes: filled(themes),
    dataThemes: filled(dataThemes),
    accessRights: sharingOf(row.accessLevel, notes),
    license: licenceOf([row.license], notes),
    rights: textIn(row.rights, language),
    frequency: notes.code('frequencies', row.accrualPeriodicity, 'frequency'),
    languages: languagesOf(row.language, notes),
    issued: notes.date(row.issued, 'issued'),
    modified: modifiedOf(row.modified, notes),
    temporal: filled(listOf(row.temporal).flatMap((text) => periodOf(text, notes, 'temporal') ?? [])),
    spatial: spatialOf(row.spatial, language, notes),
    publisher: publisherOf(row.publisher, language),
    contactPoints: filled(contacts.slice(0, 50)),
    landingPage: notes.address(row.landingPage, 'landingPage', context.address),
    documentation: filled([...new Set(references)].slice(0, 100)),
    conformsTo: standardsOf(row.conformsTo),
    distributions: filled(distributionsOf(row.distribution, context, notes)),
    extras: filled([...extrasOf(row, known), ...parentsOf(row.publisher)].slice(0, 500)),
  });
  return Object.keys(notes.rawValues).length > 0 ? { ...dataset, rawValues: notes.rawValues } : dataset;
}

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Text, or text by language. */
function textIn(value: unknown, language: string): LangText | undefined {
  if (isRow(value)) {
    const entries = Object.entries(value).flatMap(([tag, text]) =>
      /^[a-z]{2,3}(-\w+)*$/.test(tag) && textOf(text) ? [[tag, textOf(text) ?? '']] : [],
    );
    return entries.length > 0 ? (Object.fromEntries(entries) as LangText) : undefined;
  }
  const text = textOf(value);
  return text ? { [language]: text } : undefined;
}

/** Public data is open; everything else is closed until a steward says otherwise. */
function sharingOf(value: unknown, notes: Notes): SharingClass | undefined {
  const level = textOf(value)?.toLowerCase();
  if (level === undefined || level === 'public') return undefined;
  if (level === 'restricted public' || level === 'non-public') return 'restricted';
  notes.warn(
    'accessRights',
    value,
    'access-level',
    'accessLevel is public, restricted public or non-public. The dataset counts as restricted.',
  );
  return 'restricted';
}

/** Some write how often instead of when: `R/P1D`. */
function modifiedOf(value: unknown, notes: Notes): string | undefined {
  const text = textOf(value);
  if (text && /^R\d*\//i.test(text)) {
    notes.rawValues['/modified'] = text;
    return undefined;
  }
  return notes.date(value, 'modified');
}

function publisherOf(value: unknown, language: string): Agent | undefined {
  const row = isRow(value) ? value : { name: value };
  const name = textIn(row.name, language);
  const identifier = textOf(row['@id']);
  return name ? { name, ...(identifier && { identifier }) } : undefined;
}

/** The offices above the publisher. */
function parentsOf(value: unknown): { key: string; value: string }[] {
  const names: string[] = [];
  for (let row = value; isRow(row) && names.length < 10; row = row.subOrganizationOf) {
    const name = textOf(row.name);
    if (row !== value && name) names.push(name);
  }
  return names.length > 0 ? [{ key: 'publisher_hierarchy', value: names.join(' > ') }] : [];
}

function contactOfCard(card: Row, language: string, notes: Notes, field: string) {
  const email = card.hasEmail ?? card.mbox;
  const page = emailOf(email) === undefined && /^https?:/i.test(textOf(email) ?? '');
  return contactOf(
    {
      name: card.fn ?? card['organization-name'],
      email: page ? undefined : email,
      telephone: card.hasTelephone,
      url: card.hasURL ?? (page ? email : undefined),
    },
    language,
    notes,
    field,
  );
}

function standardsOf(value: unknown): DatasetInput['conformsTo'] {
  const urls = wordsOf(value).filter((text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text));
  return urls.length > 0 ? urls.slice(0, 100).map((url) => ({ url })) : undefined;
}
