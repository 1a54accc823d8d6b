import {
  concept,
  type DatasetInput,
  daysOf,
  type LangText,
  label,
  plainText,
  quality,
} from '@envhub/metadata-schemas';
import type { SearchDocument } from './port.ts';

/** What a search document is made of: a dataset as its readers see it. */
export interface DocumentSource {
  id: string;
  slug: string;
  revision: number;
  audience: string[];
  organization: { id: string; slug: string; name: LangText };
  record: DatasetInput;
  sourceId?: string;
  /** RFC 3339. */
  updatedAt: string;
}

/** Grows when documents are made otherwise than before, so that an index of older ones is built anew. */
export const documentForm = 2;

/** How much of a description a result carries. */
const shown = 600;

/** Makes the search document of a dataset. */
export function searchDocument(source: DocumentSource): SearchDocument {
  const { record, organization } = source;
  const bbox = record.spatial?.bbox ?? boxOfUnits(record);
  const temporal = spanOf(record);
  return {
    id: source.id,
    revision: source.revision,
    audience: source.audience,
    slug: source.slug,
    ...(record.identifier && { identifier: record.identifier }),
    title: record.title,
    ...(record.description && { description: plainTexts(record.description) }),
    ...(record.keywords && { keywords: record.keywords }),
    organization,
    values: {
      theme: record.themes ?? [],
      organization: [organization.slug],
      format: formatsOf(record),
      keyword: [...new Set(Object.values(record.keywords ?? {}).flat())],
      adminUnit: record.spatial?.adminUnits ?? [],
      license: record.license ? [record.license] : [],
      accessRights: [record.accessRights ?? 'open'],
      frequency: record.frequency ? [record.frequency] : [],
      year: yearsOf(record, source.updatedAt),
    },
    ...(temporal && { temporal }),
    ...(bbox && { bbox }),
    ...(record.issued && { issued: record.issued }),
    modified: instantOf(record.modified) ?? source.updatedAt,
    alsoSearched: alsoSearched(record, organization.name),
    summary: {
      ...(record.issued && { issued: record.issued }),
      ...(record.modified && { modified: record.modified }),
      updatedAt: source.updatedAt,
      distributionCount: record.distributions?.length ?? 0,
      ...(source.sourceId && { sourceId: source.sourceId }),
      quality: quality(record).score,
    },
  };
}

/** Search shows and marks words, not the Markdown or HTML that they were written in. */
function plainTexts(text: LangText): LangText {
  return Object.fromEntries(Object.entries(text).map(([tag, value]) => [tag, plainText(value) || value]));
}

/** A result's description is cut; the whole was searched. */
export function shortened(text: LangText | undefined): LangText | undefined {
  if (!text) return undefined;
  return Object.fromEntries(
    Object.entries(text).map(([tag, value]) => [
      tag,
      value.length > shown ? `${value.slice(0, shown)}…` : value,
    ]),
  );
}

function formatsOf(record: DatasetInput): string[] {
  return [...new Set((record.distributions ?? []).flatMap(({ format }) => (format ? [format] : [])))];
}

/** Labels by which people look for a dataset although its own words do not say them. */
function alsoSearched(record: DatasetInput, organization: LangText): string[] {
  const codes: [string, string[]][] = [
    ['environment-themes', record.themes ?? []],
    ['admin-units', record.spatial?.adminUnits ?? []],
  ];
  return [
    ...codes.flatMap(([list, values]) =>
      values.flatMap((code) => [label(list, code, 'vi'), label(list, code, 'en')]),
    ),
    ...Object.values(organization),
    ...(record.spatial?.names ?? []).flatMap((name) => Object.values(name)),
    ...Object.values(record.publisher?.name ?? {}),
    ...formatsOf(record),
    ...(record.identifier ? [record.identifier.slice(0, 200)] : []),
  ];
}

function boxOfUnits(record: DatasetInput): [number, number, number, number] | undefined {
  const boxes = (record.spatial?.adminUnits ?? []).flatMap((code) => {
    const box = concept('admin-units', code)?.bbox;
    return box ? [box as [number, number, number, number]] : [];
  });
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

function spanOf(record: DatasetInput): { start?: string; end?: string } | undefined {
  const periods = record.temporal ?? [];
  if (periods.length === 0) return undefined;
  const starts = periods.map(({ start }) => start);
  const ends = periods.map(({ end }) => end);
  // One open end leaves the whole open.
  const start = starts.includes(undefined) ? undefined : (starts as string[]).sort()[0];
  const end = ends.includes(undefined) ? undefined : (ends as string[]).sort().at(-1);
  return { ...(start && { start }), ...(end && { end }) };
}

/** A period of more years is cut to its last ones: no chart shows more. */
const mostYears = 200;

/** The years that the data are of; a period without an end goes on until the record was last touched. */
function yearsOf(record: DatasetInput, updatedAt: string): string[] {
  const years = new Set<number>();
  for (const { start, end } of record.temporal ?? []) {
    const last = yearOf(end) ?? Math.max(yearOf(updatedAt) ?? 0, yearOf(start) ?? 0);
    const first = Math.max(yearOf(start) ?? last, last - mostYears + 1);
    for (let year = first; year <= last; year++) years.add(year);
  }
  return [...years]
    .sort((a, b) => b - a)
    .slice(0, mostYears)
    .map(String);
}

const yearOf = (date: string | undefined): number | undefined => {
  const year = Number.parseInt(date ?? '', 10);
  return year >= 1 && year <= 9999 ? year : undefined;
};

function instantOf(date: string | undefined): string | undefined {
  if (!date) return undefined;
  const instant = new Date(date.length > 10 ? date : daysOf(date).first);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
