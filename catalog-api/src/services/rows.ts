import type { LangText, SharingClass } from '@envhub/metadata-schemas';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { permitted, type State } from '../access/index.ts';
import type { Reader } from './policy.ts';

export type ServiceInput = Schemas['ServiceInput'];
export type ServiceSettings = NonNullable<ServiceInput['settings']>;

/** One version as the record keeps it; the document itself stands in a table of its own. */
export interface VersionRecord {
  name: string;
  documentId: string;
  documentUrl?: string;
  baseUrl: string;
  /** Of the document: title, `info.version` and the version of OpenAPI. */
  title: string;
  apiVersion: string;
  openapi: string;
  operationCount: number;
  notes?: LangText;
  deprecatedAt?: string;
  sunsetAt?: string;
  successor?: string;
}

/** All that is approved together when a service is published. */
export type ServiceRecord = Omit<ServiceInput, 'slug' | 'datasets' | 'settings'> & {
  settings?: Partial<ServiceSettings>;
  /** Ids. */
  datasets: string[];
  /** The oldest first. */
  versions: VersionRecord[];
};

export interface ServiceRow {
  id: string;
  slug: string;
  organization_id: string;
  organization_slug: string;
  organization_name: LangText;
  record: ServiceRecord;
  published_record: ServiceRecord | null;
  state: State;
  version: number;
  published_at: string | null;
  audience: string[];
  sort_title: string;
  revision: number;
  created_at: string;
  updated_at: string;
  retired_at: string | null;
  credential_kind: Schemas['ServiceCredentialsState']['kind'] | null;
  credential_parameter: string | null;
  credential_set_at: string | null;
  is_up: boolean | null;
}

export const serviceColumns = sql`
  s.id, s.slug, s.organization_id, o.slug as organization_slug, o.record->'name' as organization_name,
  s.record, s.published_record, s.state, s.version, s.published_at, s.audience, s.sort_title, s.revision,
  s.created_at, s.updated_at, s.retired_at, c.kind as credential_kind, c.parameter as credential_parameter,
  c.set_at as credential_set_at, h.is_up`;

export const serviceTables = sql`
  service s join organization o on o.id = s.organization_id
  left join service_credential c on c.service_id = s.id left join service_health h on h.service_id = s.id`;

/** The part of a query that leaves only what a reader may know of. */
export const visibleServices = (reader: Reader) =>
  sql`s.retired_at is null and ${permitted(reader, { labels: sql`s.audience` })}`;

/** As the contract names them. */
const defaultSettings: ServiceSettings = {
  connectSeconds: 5,
  firstByteSeconds: 30,
  idleSeconds: 30,
  totalSeconds: 120,
  mostRequestBytes: 10_485_760,
  mostReplyBytes: 104_857_600,
  validateRequests: false,
  cache: true,
  retries: 1,
  concurrency: 100,
};

export const settingsOf = ({ settings }: Pick<ServiceRecord, 'settings'>): ServiceSettings => ({
  ...defaultSettings,
  ...settings,
});

export const sharingOf = (record: Pick<ServiceRecord, 'accessRights'>): SharingClass =>
  record.accessRights ?? 'open';

/** The version that the address without a version leads to: the one named, else the newest. */
export function currentVersion(record: ServiceRecord): VersionRecord | undefined {
  return record.versions.find(({ name }) => name === record.currentVersion) ?? record.versions.at(-1);
}
