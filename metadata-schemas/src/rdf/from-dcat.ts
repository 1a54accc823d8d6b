import type { Term } from 'n3';
import { matchConcept } from '../code-lists.ts';
import { parseDate } from '../date.ts';
import { normaliseFormat } from '../format.ts';
import type {
  Agent,
  ContactPoint,
  DatasetInput,
  Distribution,
  LangList,
  LangText,
  Problem,
  SharingClass,
  Standard,
} from '../types.ts';
import { isWebAddress } from '../validate.ts';
import { type Curie, iriOf } from './namespaces.ts';
import { placesOf } from './places.ts';
import type { Graph } from './read.ts';

/** One dataset found in a graph. */
export interface FoundDataset {
  /** dct:identifier, else the address; undefined for a blank node that names neither. */
  identifier: string | undefined;
  /** The node that the graph has for it. */
  subject: Term;
  dataset: DatasetInput;
  problems: Problem[];
}

export interface FromDcatOptions {
  /** Language of literals that say none. */
  language?: string;
}

/** Reading of one subject; `raw` keeps what was understood otherwise than written. */
interface Reader {
  graph: Graph;
  language: string;
  raw: Record<string, string>;
  problems: Problem[];
}

const obsolete = 'http://www.w3.org/ns/dcat#DatasetSeries';

/** The datasets of a graph, each on its own: what one of them lacks or garbles touches no other. */
export function* datasetsIn(graph: Graph, options: FromDcatOptions = {}): Generator<FoundDataset> {
  const subjects = new Map<string, Term>();
  for (const type of [iriOf('dcat:Dataset'), obsolete]) {
    for (const subject of graph.getSubjects(iriOf('rdf:type'), type, null))
      subjects.set(`${subject.termType} ${subject.value}`, subject);
  }
  // Some catalogs list datasets without typing them.
  for (const object of graph.getObjects(null, iriOf('dcat:dataset'), null)) {
    if (object.termType !== 'Literal' && graph.countQuads(object, iriOf('dct:title'), null, null) > 0)
      subjects.set(`${object.termType} ${object.value}`, object);
  }
  for (const subject of subjects.values()) yield datasetOf(graph, subject, options.language ?? 'und');
}

function datasetOf(graph: Graph, subject: Term, language: string): FoundDataset {
  const from: Reader = { graph, language, raw: {}, problems: [] };
  const own = texts(from, subject, 'dct:identifier')[0] ?? texts(from, subject, 'schema:identifier')[0];
  const identifier = own ?? (subject.termType === 'NamedNode' ? subject.value : undefined);
  const themes = themesOf(from, subject);
  const files = distributions(from, subject);
  const dataset: DatasetInput = {
    ...(identifier && { identifier: identifier.slice(0, 2000) }),
    title: langText(from, subject, 'dct:title') ?? {},
    ...some('description', langText(from, subject, 'dct:description')),
    ...some('keywords', langList(from, subject, 'dcat:keyword', 'dct:subject')),
    ...some('themes', themes.environment),
    ...some('dataThemes', themes.data),
    ...some('accessRights', sharing(from, subject)),
    ...some('license', licence(from, subject, '/license') ?? agreed(files)),
    ...some('rights', labelled(from, subject, 'dct:rights')),
    ...some('frequency', code(from, subject, 'dct:accrualPeriodicity', 'frequencies', '/frequency')),
    ...some('languages', codes(from, subject, 'dct:language', 'languages')),
    ...some('issued', date(from, subject, 'dct:issued', '/issued')),
    ...some('modified', date(from, subject, 'dct:modified', '/modified')),
    ...some('temporal', periods(from, subject)),
    ...some('spatial', placesOf(graph, subject, language)),
    ...some('publisher', agent(from, subject, 'dct:publisher')),
    ...some('creator', agent(from, subject, 'dct:creator')),
    ...some('contactPoints', contacts(from, subject)),
    ...some('landingPage', addresses(from, subject, 'dcat:landingPage')[0]),
    ...some('documentation', addresses(from, subject, 'foaf:page')),
    ...some('conformsTo', standards(from, subject)),
    ...some('provenance', labelled(from, subject, 'dct:provenance')),
    ...some('version', texts(from, subject, 'dcat:version')[0] ?? texts(from, subject, 'owl:versionInfo')[0]),
    ...some('versionNotes', langText(from, subject, 'adms:versionNotes')),
    ...some('relations', relations(from, subject)),
    ...some('distributions', files),
    ...some('rawValues', from.raw),
  };
  return { identifier, subject, dataset, problems: from.problems };
}

// ── values ──
const objects = (from: Reader, subject: Term, ...names: Curie[]): Term[] =>
  names.flatMap((name) => from.graph.getObjects(subject, iriOf(name), null));
const texts = (from: Reader, subject: Term, name: Curie): string[] =>
  objects(from, subject, name).flatMap((term) =>
    term.termType !== 'BlankNode' && term.value.trim() ? [term.value.trim()] : [],
  );

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** A member for an object spread, left out when there is nothing. */
function some<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return isEmpty(value) ? {} : ({ [key]: value } as { [P in K]: V });
}

function tagOf(from: Reader, term: Term): string {
  const tag = term.termType === 'Literal' ? term.language.toLowerCase() : '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? (tag.split('-')[0] ?? from.language) : from.language;
}

function langText(from: Reader, subject: Term, name: Curie): LangText | undefined {
  const text: LangText = {};
  for (const term of objects(from, subject, name)) {
    if (term.termType !== 'Literal' || !term.value.trim()) continue;
    const tag = tagOf(from, term);
    text[tag] ??= term.value.trim();
  }
  return isEmpty(text) ? undefined : text;
}

function langList(from: Reader, subject: Term, ...names: Curie[]): LangList | undefined {
  const list: LangList = {};
  for (const term of objects(from, subject, ...names)) {
    if (term.termType !== 'Literal') continue;
    // Some sources put all their keywords into one literal.
    for (const word of term.value
      .split(/[;,]\s+/)
      .map((part) => part.trim())
      .filter(Boolean)) {
      const tag = tagOf(from, term);
      list[tag] = [...new Set([...(list[tag] ?? []), word.slice(0, 500)])];
    }
  }
  return isEmpty(list) ? undefined : list;
}

/** A literal, or the label of a node. */
function labelled(from: Reader, subject: Term, name: Curie): LangText | undefined {
  const direct = langText(from, subject, name);
  if (direct) return direct;
  for (const node of objects(from, subject, name)) {
    const label =
      langText(from, node, 'rdfs:label') ??
      langText(from, node, 'dct:title') ??
      langText(from, node, 'skos:prefLabel') ??
      langText(from, node, 'dct:description');
    if (label) return label;
  }
  return undefined;
}

/** What a node may be known by: its address, its text, its labels. */
function namesOf(from: Reader, term: Term): string[] {
  if (term.termType === 'Literal') return [term.value];
  const labels = (
    ['skos:prefLabel', 'rdfs:label', 'dct:title', 'rdf:value', 'skos:notation'] as const
  ).flatMap((name) => texts(from, term, name));
  return term.termType === 'NamedNode'
    ? [term.value, ...labels, term.value.split(/[/#]/).at(-1) ?? '']
    : labels;
}

function codes(from: Reader, subject: Term, name: Curie, list: string): string[] {
  return [
    ...new Set(
      objects(from, subject, name).flatMap(
        (term) =>
          namesOf(from, term)
            .map((text) => matchConcept(list, text)?.code)
            .find(Boolean) ?? [],
      ),
    ),
  ];
}

function code(from: Reader, subject: Term, name: Curie, list: string, at: string): string | undefined {
  const [found] = codes(from, subject, name, list);
  const [first] = objects(from, subject, name);
  if (!found && first)
    note(from, at, namesOf(from, first)[0] ?? '', 'code-list', `is no code of the list ${list}`);
  return found;
}

function note(from: Reader, at: string, value: string, rule: string, message: string): void {
  if (!value) return;
  from.raw[at] = value.slice(0, 5000);
  from.problems.push({
    field: at,
    value: value.slice(0, 500),
    rule,
    severity: 'warning',
    message: `“${value.slice(0, 200)}” ${message}; kept as text`,
  });
}

function date(from: Reader, subject: Term, name: Curie, at: string): string | undefined {
  const [text] = texts(from, subject, name);
  if (text === undefined) return undefined;
  const parsed = parseDate(text);
  if (!parsed) note(from, at, text, 'calendar-date', 'is no date that can be read');
  else if (parsed.value !== text) from.raw[at] = text;
  return parsed?.value;
}

function addresses(from: Reader, subject: Term, ...names: Curie[]): string[] {
  return [...new Set(objects(from, subject, ...names).flatMap((term) => addressOf(term) ?? []))];
}

/** The address that a term gives: as a node or as a literal, blanks made good. */
function addressOf(term: Term): string | undefined {
  if (term.termType !== 'NamedNode' && term.termType !== 'Literal') return undefined;
  const text = term.value.trim().replaceAll(' ', '%20');
  return isWebAddress(text) ? text : undefined;
}

// ── parts ──
function themesOf(from: Reader, subject: Term): { environment: string[]; data: string[] } {
  return {
    environment: codes(from, subject, 'dcat:theme', 'environment-themes'),
    data: codes(from, subject, 'dcat:theme', 'data-themes'),
  };
}

function sharing(from: Reader, subject: Term): SharingClass | undefined {
  const [found] = codes(from, subject, 'dct:accessRights', 'access-rights');
  if (found) return found as SharingClass;
  const [said] = objects(from, subject, 'dct:accessRights');
  // Rights that nobody here understands are not taken for open ones.
  if (!said || said.termType === 'BlankNode') return undefined;
  note(from, '/accessRights', said.value, 'code-list', 'is no sharing class');
  return undefined;
}

function licence(from: Reader, subject: Term, at: string): string | undefined {
  const [term] = objects(from, subject, 'dct:license');
  if (!term) return undefined;
  const names = namesOf(from, term);
  const found = names.map((text) => matchConcept('licences', text)?.code).find(Boolean);
  if (found) return found;
  if (term.termType === 'NamedNode' && isWebAddress(term.value)) return term.value;
  note(from, at, names[0] ?? '', 'code-list', 'is no licence that is known');
  return undefined;
}

/** DCAT-AP gives licences to distributions: where they agree, it is the dataset's. */
function agreed(files: Distribution[]): string | undefined {
  const licences = new Set(files.map(({ license }) => license));
  return licences.size === 1 ? files[0]?.license : undefined;
}

function periods(from: Reader, subject: Term): { start?: string; end?: string }[] {
  return objects(from, subject, 'dct:temporal').flatMap((period, i) => {
    if (period.termType === 'Literal') return interval(period.value);
    const start =
      date(from, period, 'dcat:startDate', `/temporal/${i}/start`) ??
      date(from, period, 'schema:startDate', `/temporal/${i}/start`);
    const end =
      date(from, period, 'dcat:endDate', `/temporal/${i}/end`) ??
      date(from, period, 'schema:endDate', `/temporal/${i}/end`);
    return start || end ? [{ ...(start && { start }), ...(end && { end }) }] : [];
  });
}

function interval(text: string): { start?: string; end?: string }[] {
  const [from, to] = text.split('/');
  const [start, end] = [parseDate(from)?.value, parseDate(to)?.value];
  return start || end ? [{ ...(start && { start }), ...(end && { end }) }] : [];
}

function agent(from: Reader, subject: Term, name: Curie): Agent | undefined {
  for (const term of objects(from, subject, name)) {
    if (term.termType === 'Literal') {
      if (term.value.trim()) return { name: { [tagOf(from, term)]: term.value.trim() } };
      continue;
    }
    const called =
      langText(from, term, 'foaf:name') ??
      langText(from, term, 'vcard:fn') ??
      langText(from, term, 'skos:prefLabel') ??
      langText(from, term, 'rdfs:label') ??
      langText(from, term, 'dct:title');
    const address = addressOf(term);
    if (!called && !address) continue;
    const mail = emails(from, term, 'foaf:mbox', 'vcard:hasEmail')[0];
    return {
      name: called ?? { und: address ?? '' },
      ...(address && { identifier: address }),
      ...some('url', addresses(from, term, 'foaf:homepage')[0]),
      ...(mail && { email: mail }),
    };
  }
  return undefined;
}

function emails(from: Reader, subject: Term, ...names: Curie[]): string[] {
  return objects(from, subject, ...names)
    .flatMap((term) => (term.termType === 'BlankNode' ? texts(from, term, 'rdf:value') : [term.value]))
    .map((text) => text.trim().replace(/^mailto:/i, ''))
    .filter((text) => /^[^\s@]+@[^\s@]+$/.test(text));
}

function contacts(from: Reader, subject: Term): ContactPoint[] {
  return objects(from, subject, 'dcat:contactPoint').flatMap((term) => {
    if (term.termType === 'Literal')
      return term.value.trim() ? [{ name: { [tagOf(from, term)]: term.value.trim() } }] : [];
    const name =
      langText(from, term, 'vcard:fn') ??
      langText(from, term, 'vcard:organization-name') ??
      langText(from, term, 'vcard:hasOrganizationName');
    const telephone = objects(from, term, 'vcard:hasTelephone', 'vcard:tel').flatMap((phone) =>
      phone.termType === 'BlankNode'
        ? [...texts(from, phone, 'vcard:hasValue'), ...texts(from, phone, 'rdf:value')]
        : [phone.value],
    )[0];
    const contact: ContactPoint = {
      ...some('name', name),
      ...some('email', emails(from, term, 'vcard:hasEmail', 'vcard:email')[0]),
      ...some('telephone', telephone?.replace(/^tel:/, '').slice(0, 200)),
      ...some('url', addresses(from, term, 'vcard:hasURL', 'vcard:url')[0]),
    };
    return isEmpty(contact) ? [] : [contact];
  });
}

function standards(from: Reader, subject: Term): Standard[] {
  return objects(from, subject, 'dct:conformsTo').flatMap((term) => {
    const standard: Standard = {
      ...some(
        'title',
        term.termType === 'Literal'
          ? { [tagOf(from, term)]: term.value }
          : (langText(from, term, 'dct:title') ?? langText(from, term, 'rdfs:label')),
      ),
      ...some('url', addressOf(term)),
    };
    return isEmpty(standard) ? [] : [standard];
  });
}

function relations(from: Reader, subject: Term): { type?: string; url: string }[] {
  return (
    [
      'dct:relation',
      'dct:isReplacedBy',
      'dct:replaces',
      'dct:isPartOf',
      'dct:hasPart',
      'dct:source',
      'dcat:inSeries',
      'dct:isReferencedBy',
      'dct:isVersionOf',
    ] as const
  ).flatMap((name) =>
    addresses(from, subject, name).map((url) =>
      name === 'dct:relation' ? { url } : { type: name.split(':')[1] ?? '', url },
    ),
  );
}

function distributions(from: Reader, subject: Term): Distribution[] {
  return objects(from, subject, 'dcat:distribution').flatMap((term, i) => {
    const at = `/distributions/${i}`;
    const accessUrl = addresses(from, term, 'dcat:accessURL')[0];
    const downloadUrl = addresses(from, term, 'dcat:downloadURL')[0];
    const service = accessService(from, term);
    if (!accessUrl && !downloadUrl && !service) {
      note(
        from,
        at,
        texts(from, term, 'dcat:accessURL')[0] ?? term.value,
        'web-address',
        'is a distribution without an address that can be opened',
      );
      return [];
    }
    const media = objects(from, term, 'dcat:mediaType').flatMap((type) => namesOf(from, type))[0];
    const written = objects(from, term, 'dct:format').flatMap((format) => namesOf(from, format))[0];
    const format = normaliseFormat(written?.replace(/^.*\/file-type\//, ''), media, downloadUrl);
    if (written && !format) from.raw[`${at}/format`] = written.slice(0, 500);
    return [
      {
        ...(term.termType === 'NamedNode' && { identifier: term.value.slice(0, 2000) }),
        ...some('title', langText(from, term, 'dct:title')),
        ...some('description', langText(from, term, 'dct:description')),
        ...some('accessUrl', accessUrl),
        ...some('downloadUrl', downloadUrl),
        ...some('format', format),
        ...some(
          'mediaType',
          media?.replace(/^https?:\/\/www\.iana\.org\/assignments\/media-types\//, '').slice(0, 200),
        ),
        ...some('byteSize', byteSize(from, term, `${at}/byteSize`)),
        ...some('checksum', checksum(from, term)),
        ...some('license', licence(from, term, `${at}/license`)),
        ...some('rights', labelled(from, term, 'dct:rights')),
        ...some('issued', date(from, term, 'dct:issued', `${at}/issued`)),
        ...some('modified', date(from, term, 'dct:modified', `${at}/modified`)),
        ...some('languages', codes(from, term, 'dct:language', 'languages')),
        ...some('conformsTo', standards(from, term)),
        ...some('accessService', service),
      },
    ];
  });
}

function accessService(from: Reader, term: Term): Distribution['accessService'] {
  for (const service of objects(from, term, 'dcat:accessService')) {
    const endpointUrl = addresses(from, service, 'dcat:endpointURL')[0];
    if (endpointUrl) {
      return {
        endpointUrl,
        ...some('title', langText(from, service, 'dct:title')),
        ...some('endpointDescription', addresses(from, service, 'dcat:endpointDescription')[0]),
      };
    }
  }
  return undefined;
}

function byteSize(from: Reader, term: Term, at: string): number | undefined {
  const [text] = texts(from, term, 'dcat:byteSize');
  if (text === undefined) return undefined;
  const size = Math.round(Number(text));
  if (Number.isSafeInteger(size) && size >= 0) return size;
  note(from, at, text, 'integer', 'is no size in bytes');
  return undefined;
}

function checksum(from: Reader, term: Term): Distribution['checksum'] {
  for (const sum of objects(from, term, 'spdx:checksum')) {
    const [value] = texts(from, sum, 'spdx:checksumValue');
    const [algorithm] = objects(from, sum, 'spdx:algorithm');
    if (value && algorithm && /^[0-9a-fA-F]{8,256}$/.test(value)) {
      return { algorithm: (algorithm.value.split(/[#/_]/).at(-1) ?? algorithm.value).slice(0, 100), value };
    }
  }
  return undefined;
}
