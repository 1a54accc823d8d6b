import { matchConcept, normaliseFormat } from '@envhub/metadata-schemas';
import { invalid } from '../../errors.ts';
import type { FacetName } from '../../search/facets.ts';
import type { SortOrder } from '../../search/port.ts';

/** CKAN's names of what one can filter by and count. */
export const ckanFacets: Record<string, FacetName> = {
  organization: 'organization',
  groups: 'theme',
  tags: 'keyword',
  res_format: 'format',
  license_id: 'license',
};

/** Fields that every record of ours answers alike: asking for them changes nothing. */
const constant: Record<string, string> = {
  type: 'dataset',
  dataset_type: 'dataset',
  state: 'active',
  private: 'false',
  capacity: 'public',
  site_id: 'default',
};

/** Fields whose words are searched like any others. */
const texts = new Set(['title', 'notes', 'text', 'title_ngram']);

/** What q and fq ask for, in our terms. */
export interface Asked {
  text: string[];
  filters: Partial<Record<FacetName, string[]>>;
  /** Ids or slugs of which a dataset must be one. */
  names?: string[];
  /** Owners by id. */
  owners?: string[];
  /** A constant field was asked for with another value: nothing matches. */
  nothing: boolean;
}

export const nothingAsked = (): Asked => ({ text: [], filters: {}, nothing: false });

// A clause: an optional sign, an optional field, and a group, a phrase, a range or a word.
const clause =
  /([+-]?)(?:([A-Za-z_][A-Za-z0-9_.]*):)?(\([^()]*\)|"(?:[^"\\]|\\.)*"|[[{][^\]}]*[\]}]|[^\s()"]+)/gy;
const blank = /\s+/gy;

/**
 * Reads the part of Solr's query language that catalog clients send: words, phrases, field:value with
 * AND, OR within a field, groups. Nothing of it reaches a query language: it becomes our own query.
 * @param strict fq: there every clause names a field
 * @throws BusinessError `invalid` (search-query) for what it does not understand
 */
export function readQuery(parameter: string, text: string, asked: Asked, strict: boolean): void {
  let at = 0;
  let joinedByOr = false;
  let lastField: string | undefined;
  while (at < text.length) {
    blank.lastIndex = at;
    if (blank.exec(text)) {
      at = blank.lastIndex;
      continue;
    }
    clause.lastIndex = at;
    const match = clause.exec(text);
    if (!match) {
      if (strict) throw badQuery(parameter, text.slice(at, at + 30));
      // A lone bracket or quotation mark in what a person typed.
      at += 1;
      continue;
    }
    at = clause.lastIndex;
    const [whole, sign = '', field, value = ''] = match;
    if (!field && (whole === 'AND' || whole === 'OR')) {
      joinedByOr = whole === 'OR';
      continue;
    }
    if (sign === '-' || (!field && whole === 'NOT')) throw badQuery(parameter, whole);
    if (joinedByOr && field !== lastField) throw badQuery(parameter, `OR ${whole}`);
    joinedByOr = false;
    lastField = field;
    take(parameter, sign, field, value, asked, strict);
  }
}

function take(
  parameter: string,
  sign: string,
  field: string | undefined,
  value: string,
  asked: Asked,
  strict: boolean,
): void {
  if (field === '*' || value === '*:*') return;
  if (field && !texts.has(field)) takeField(parameter, field, value, asked);
  else if (strict && !field) throw badQuery(parameter, value);
  else takeText(sign + value, asked);
}

function takeText(value: string, asked: Asked): void {
  const words = value.replace(/^\+/, '').replace(/^\((.*)\)$/s, '$1');
  if (words.trim() !== '' && words !== '*') asked.text.push(words);
}

function takeField(parameter: string, field: string, value: string, asked: Asked): void {
  // An address in free text looks like a field.
  if (value.startsWith('//')) {
    asked.text.push(`${field}:${value}`);
    return;
  }
  const values = valuesOf(parameter, value);
  const facet = Object.hasOwn(ckanFacets, field) ? ckanFacets[field] : undefined;
  if (values.includes('*')) return;
  if (facet)
    asked.filters[facet] = [...(asked.filters[facet] ?? []), ...values.map((one) => ours(facet, one))];
  else if (field === 'name' || field === 'id') asked.names = [...(asked.names ?? []), ...values];
  else if (field === 'owner_org') asked.owners = [...(asked.owners ?? []), ...values];
  else if (!Object.hasOwn(constant, field)) throw badQuery(parameter, `${field}:`);
  else if (!values.includes(constant[field] ?? '')) asked.nothing = true;
}

/** The values of a clause: one, or those of a group joined by OR. */
function valuesOf(parameter: string, value: string): string[] {
  if (/^[[{]/.test(value)) throw badQuery(parameter, value);
  if (!value.startsWith('(')) return [unquoted(value)];
  const parts = value.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? ([] as string[]);
  if (parts.includes('AND') || parts.includes('NOT')) throw badQuery(parameter, value);
  return parts.filter((part) => part !== 'OR').map(unquoted);
}

const unquoted = (text: string) =>
  (text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text).replace(
    /\\(.)/g,
    '$1',
  );

/** The value as our facet has it: formats and licences are written in many ways. */
function ours(facet: FacetName, value: string): string {
  if (facet === 'format') return normaliseFormat(value) ?? value;
  if (facet === 'license') return matchConcept('licences', value)?.code ?? value;
  return value;
}

const orders: Record<string, { asc: SortOrder; desc: SortOrder }> = {
  score: { asc: 'relevance', desc: 'relevance' },
  relevance: { asc: 'relevance', desc: 'relevance' },
  metadata_modified: { asc: 'modified', desc: '-modified' },
  metadata_created: { asc: 'modified', desc: '-modified' },
  title_string: { asc: 'title', desc: '-title' },
  title: { asc: 'title', desc: '-title' },
  name: { asc: 'title', desc: '-title' },
  // Harvesters ask for it only so that pages do not shift: any order that stays will do.
  id: { asc: 'modified', desc: '-modified' },
};

/** The first clause of CKAN's `sort` that we have; undefined without one. @throws BusinessError (search-query) */
export function sortOf(text: string | undefined): SortOrder | undefined {
  if (text === undefined) return undefined;
  const [field = '', direction = 'asc'] = text.split(',')[0]?.trim().split(/\s+/) ?? [];
  const found = Object.hasOwn(orders, field) ? orders[field] : undefined;
  if (!found || !/^(asc|desc)$/i.test(direction)) throw badQuery('sort', text.slice(0, 50));
  return direction.toLowerCase() === 'desc' ? found.desc : found.asc;
}

export const badQuery = (parameter: string, part: string) =>
  invalid({
    code: 'search-query',
    message: {
      vi: `Không hiểu “${part}” trong ${parameter}.`,
      en: `“${part}” in ${parameter} is not understood. Fields: ${[...Object.keys(ckanFacets), 'name', 'id', 'owner_org', 'title'].join(', ')}.`,
    },
    faults: [
      {
        parameter,
        code: 'search-query',
        message: { vi: `Không hiểu “${part}”.`, en: `“${part}” is not understood.` },
      },
    ],
  });
