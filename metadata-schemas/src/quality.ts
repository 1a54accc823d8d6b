import { concept } from './code-lists.ts';
import type { DatasetInput, Distribution, LangText } from './types.ts';

/** How much of something a record has: 0 nothing, 1 all. */
type Share = (record: DatasetInput) => number;

interface Indicator {
  /** Points of the whole score, which has 100. */
  weight: number;
  share: Share;
}

/** Formats that a program reads as data; codes of the list file-types. */
const machineReadable = new Set(
  `CSV TSV XLSX XLS ODS JSON JSON_LD GEOJSON PARQUET XML RDF_XML RDF_TURTLE RDF_N_TRIPLES SHP GPKG GDB KML KMZ GML
   NETCDF GRIB HDF WFS WCS API SQL SQLITE SDMX PX RSS ATOM ICS LAS`.split(/\s+/),
);

/** Formats that no single maker owns. */
const openFormats = new Set(
  `CSV TSV ODS JSON JSON_LD GEOJSON PARQUET XML RDF_XML RDF_TURTLE RDF_N_TRIPLES HTML TXT MARKDOWN PDF SHP GPKG KML
   KMZ GML TIFF PNG JPEG SVG NETCDF GRIB HDF WMS WFS WCS WMTS API SQL SQLITE SDMX PX RSS ATOM ICS LAS`.split(
    /\s+/,
  ),
);

/** Codes of the list licences that name no terms. */
const unsaidLicences = new Set(['not-specified']);
const vagueLicences = new Set(['other-open', 'other-closed', ...unsaidLicences]);

const given = (value: unknown): number =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? 0 : 1;

/** The share of the distributions of which it is true; of none, none. */
const ofDistributions =
  (isTrue: (distribution: Distribution) => boolean): Share =>
  ({ distributions = [] }) =>
    distributions.length === 0 ? 0 : distributions.filter(isTrue).length / distributions.length;

/** One is enough: a report beside the table takes nothing from the table. */
const anyDistribution =
  (isTrue: (distribution: Distribution) => boolean): Share =>
  ({ distributions = [] }) =>
    distributions.some(isTrue) ? 1 : 0;

/** Licences stand at the dataset, or at each distribution. */
const licensed =
  (isGood: (licence: string) => boolean): Share =>
  (record) =>
    record.license !== undefined && isGood(record.license)
      ? 1
      : ofDistributions(({ license }) => license !== undefined && isGood(license))(record);

const inBothLanguages = (text: LangText | undefined): boolean =>
  text?.vi !== undefined && text.en !== undefined;

/** The formula; docs/quality.md shows it as a table, and a test compares the two. */
export const qualityIndicators = {
  findability: {
    description: { weight: 5, share: ({ description }) => given(description) },
    keywords: { weight: 6, share: ({ keywords }) => given(keywords) },
    themes: { weight: 6, share: ({ themes, dataThemes }) => given(themes) || given(dataThemes) },
    spatial: { weight: 4, share: ({ spatial }) => given(spatial) },
    temporal: { weight: 4, share: ({ temporal }) => given(temporal) },
  },
  accessibility: {
    distribution: { weight: 15, share: ({ distributions }) => given(distributions) },
    'download-url': {
      weight: 10,
      share: ofDistributions(
        ({ downloadUrl, accessService }) => downloadUrl !== undefined || accessService !== undefined,
      ),
    },
  },
  interoperability: {
    format: {
      weight: 5,
      share: ofDistributions(({ format }) => format !== undefined && format !== 'OCTET'),
    },
    'media-type': { weight: 3, share: ofDistributions(({ mediaType }) => mediaType !== undefined) },
    'machine-readable': {
      weight: 7,
      share: anyDistribution(({ format }) => machineReadable.has(format ?? '')),
    },
    'open-format': { weight: 5, share: anyDistribution(({ format }) => openFormats.has(format ?? '')) },
  },
  reusability: {
    license: { weight: 6, share: licensed((code) => !unsaidLicences.has(code)) },
    'known-license': {
      weight: 3,
      share: licensed((code) => concept('licences', code) !== undefined && !vagueLicences.has(code)),
    },
    'access-rights': { weight: 3, share: ({ accessRights }) => given(accessRights) },
    contact: {
      weight: 5,
      share: ({ contactPoints = [] }) =>
        contactPoints.some(({ email, telephone, url }) => email ?? telephone ?? url) ? 1 : 0,
    },
    publisher: { weight: 3, share: ({ publisher, creator }) => given(publisher ?? creator) },
  },
  context: {
    provenance: { weight: 2, share: ({ provenance, rights }) => given(provenance ?? rights) },
    issued: { weight: 1, share: ({ issued }) => given(issued) },
    modified: { weight: 2, share: ({ modified }) => given(modified) },
    frequency: { weight: 1, share: ({ frequency }) => given(frequency) },
    'both-languages': {
      weight: 2,
      share: ({ title, description }) =>
        (Number(inBothLanguages(title)) + Number(inBothLanguages(description))) / 2,
    },
    'byte-size': {
      weight: 1,
      share: ofDistributions(
        ({ byteSize, accessService }) => byteSize !== undefined || accessService !== undefined,
      ),
    },
    'distribution-titles': { weight: 1, share: ofDistributions(({ title }) => title !== undefined) },
  },
} as const satisfies Record<string, Record<string, Indicator>>;

export type QualityDimension = keyof typeof qualityIndicators;
/** Stable: pages have a message for each, programs compare them. */
export type QualityIndicator = {
  [D in QualityDimension]: keyof (typeof qualityIndicators)[D];
}[QualityDimension];
export type QualityLevel = 'needs-work' | 'fair' | 'good' | 'excellent';

export interface QualityPart {
  /** 0 to 100. */
  score: number;
  /** What the record has not, or not everywhere. */
  missing: QualityIndicator[];
}

/** How complete and usable a description is. */
export interface Quality {
  /** 0 to 100. */
  score: number;
  level: QualityLevel;
  dimensions: Record<QualityDimension, QualityPart>;
}

/** From which score on a level holds. */
export const qualityLevels = { excellent: 85, good: 65, fair: 40 } as const;

/** The quality of a record by what it says alone: nothing is fetched. */
export function quality(record: DatasetInput): Quality {
  let points = 0;
  const dimension = (name: QualityDimension): QualityPart => {
    const shares = Object.entries<Indicator>(qualityIndicators[name]).map(([code, { weight, share }]) => ({
      code: code as QualityIndicator,
      weight,
      share: share(record),
    }));
    const reached = sum(shares.map(({ weight, share }) => weight * share));
    points += reached;
    return {
      score: Math.round((100 * reached) / sum(shares.map(({ weight }) => weight))),
      missing: shares.filter(({ share }) => share < 1).map(({ code }) => code),
    };
  };
  const dimensions = {
    findability: dimension('findability'),
    accessibility: dimension('accessibility'),
    interoperability: dimension('interoperability'),
    reusability: dimension('reusability'),
    context: dimension('context'),
  };
  const score = Math.round(points);
  return { score, level: qualityLevel(score), dimensions };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The level of a score of 0 to 100. */
export function qualityLevel(score: number): QualityLevel {
  if (score >= qualityLevels.excellent) return 'excellent';
  if (score >= qualityLevels.good) return 'good';
  return score >= qualityLevels.fair ? 'fair' : 'needs-work';
}
