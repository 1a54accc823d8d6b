/** Text by language tag; `und` where the language is unknown. Never empty. */
export type LangText = Record<string, string>;
/** Lists of words by language tag. */
export type LangList = Record<string, string[]>;

export type SharingClass = 'open' | 'shared' | 'restricted';

export interface Agent {
  name: LangText;
  identifier?: string;
  url?: string;
  email?: string;
  type?: string;
}

export interface ContactPoint {
  name?: LangText;
  email?: string;
  telephone?: string;
  url?: string;
}

export interface Standard {
  title?: LangText;
  url?: string;
}

/** West, south, east, north in degrees, WGS 84; west exceeds east across the antimeridian. */
export type BoundingBox = [number, number, number, number];

export interface Spatial {
  adminUnits?: string[];
  bbox?: BoundingBox;
  /** GeoJSON geometry, WGS 84. */
  geometry?: { type: string; [member: string]: unknown };
  names?: LangText[];
}

/** A file, a table or an API that gives a dataset. */
export interface Distribution {
  id?: string;
  identifier?: string;
  title?: LangText;
  description?: LangText;
  accessUrl?: string;
  downloadUrl?: string;
  format?: string;
  mediaType?: string;
  /** In bytes. */
  byteSize?: number;
  checksum?: { algorithm: string; value: string };
  license?: string;
  rights?: LangText;
  issued?: string;
  modified?: string;
  languages?: string[];
  conformsTo?: Standard[];
  compressFormat?: string;
  packageFormat?: string;
  accessService?: { title?: LangText; endpointUrl: string; endpointDescription?: string };
}

/** What an agency says of a dataset; see schemas/dataset.schema.json for the meaning of each field. */
export interface DatasetInput {
  identifier?: string;
  title: LangText;
  description?: LangText;
  keywords?: LangList;
  themes?: string[];
  dataThemes?: string[];
  accessRights?: SharingClass;
  metadataAccess?: SharingClass;
  license?: string;
  rights?: LangText;
  frequency?: string;
  languages?: string[];
  issued?: string;
  modified?: string;
  temporal?: { start?: string; end?: string }[];
  spatial?: Spatial;
  publisher?: Agent;
  creator?: Agent;
  contactPoints?: ContactPoint[];
  landingPage?: string;
  documentation?: string[];
  conformsTo?: Standard[];
  provenance?: LangText;
  version?: string;
  versionNotes?: LangText;
  relations?: { type?: string; url: string }[];
  distributions?: Distribution[];
  extras?: { key: string; value: string }[];
  rawValues?: Record<string, string>;
}

export interface OrganizationInput {
  slug?: string;
  name: LangText;
  description?: LangText;
  parent?: string | null;
  identifier?: string;
  url?: string;
  email?: string;
  imageUrl?: string;
}

export type CleanStep = 'trim' | 'collapse-spaces' | 'strip-html' | 'nfc' | { 'null-values': string[] };

export interface StandardiseStep {
  field: string;
  'code-list'?: string;
  match?: ('code' | 'label' | { fuzzy: number })[];
  unit?: { from: string; to: string };
}

/** One harvest source: the same document for the command line, the API and the workspace. */
export interface HarvestSource {
  id: string;
  title: LangText;
  organization: string | (OrganizationInput & { slug: string });
  source: { kind: string; url?: string; headers?: Record<string, string>; [setting: string]: unknown };
  load: 'dataset' | 'table' | 'object' | 'observation' | 'code-list';
  language?: string;
  identity?: string;
  preset?: string;
  map?: Record<string, string>;
  clean?: CleanStep[];
  standardise?: StandardiseStep[];
  validate?: { 'on-error'?: 'quarantine' | 'reject-run' };
  deduplicate?: { on: string[] };
  schedule?: string;
  publish?: 'review' | 'trusted';
  removals?: { apply?: boolean; 'hold-above'?: string };
  enabled?: boolean;
  demonstration?: boolean;
}

/** What is wrong with a record, and how to mend it. */
export interface Problem {
  record?: string;
  field?: string;
  value?: unknown;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
}
