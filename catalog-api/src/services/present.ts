import type { Schemas } from '@envhub/openapi';
import type { Actor } from '../access/index.ts';
import { operationsIn } from './document/check.ts';
import type { Json } from './document/read.ts';
import { mayCall, mayWrite } from './policy.ts';
import {
  currentVersion,
  type ServiceRecord,
  type ServiceRow,
  settingsOf,
  sharingOf,
  type VersionRecord,
} from './rows.ts';

/** The record that an actor sees of a service: its own people the working copy, others what was published. */
export const recordFor = (actor: Actor, row: ServiceRow): ServiceRecord =>
  mayWrite(actor, row.organization_id) ? row.record : (row.published_record ?? row.record);

/** Where a version is called; the current one has the address without a version. */
export const gatewayPath = (slug: string, version?: string) =>
  `/api/v1/gateway/${slug}${version === undefined ? '' : `@${version}`}`;

export function stateOf({ deprecatedAt, sunsetAt }: VersionRecord, now = Date.now()) {
  if (sunsetAt !== undefined && Date.parse(sunsetAt) <= now) return 'ended' as const;
  return deprecatedAt !== undefined && Date.parse(deprecatedAt) <= now
    ? ('deprecated' as const)
    : ('offered' as const);
}

export function presentVersion(
  publicUrl: string,
  row: Pick<ServiceRow, 'slug'>,
  record: ServiceRecord,
  version: VersionRecord,
  isOwner: boolean,
): Schemas['ServiceVersion'] {
  const isCurrent = currentVersion(record) === version;
  const { name, title, apiVersion, openapi, operationCount, notes, baseUrl, documentUrl } = version;
  return {
    name,
    isCurrent,
    state: stateOf(version),
    title,
    apiVersion,
    openapi,
    operationCount,
    gatewayUrl: publicUrl + gatewayPath(row.slug, isCurrent ? undefined : name),
    openapiUrl: `${publicUrl}/api/v1/services/${row.slug}/openapi.json${isCurrent ? '' : `?version=${name}`}`,
    ...(isOwner && { baseUrl, ...(documentUrl !== undefined && { documentUrl }) }),
    ...(notes && { notes }),
    deprecatedAt: version.deprecatedAt ?? null,
    sunsetAt: version.sunsetAt ?? null,
    successor: version.successor ?? null,
  };
}

export function presentVersionDetails(
  version: Schemas['ServiceVersion'],
  document: Json,
): Schemas['ServiceVersionDetails'] {
  return {
    ...version,
    operations: operationsIn(document).map(({ method, path, operation }) => ({
      method: method.toUpperCase(),
      path,
      ...(typeof operation.summary === 'string' && { summary: operation.summary.slice(0, 500) }),
      ...(typeof operation.operationId === 'string' && { operationId: operation.operationId }),
      ...(operation.deprecated === true && { deprecated: true }),
    })),
  };
}

export function presentReference(row: ServiceRow, record: ServiceRecord): Schemas['ServiceRef'] {
  return {
    id: row.id,
    slug: row.slug,
    title: record.title,
    organization: organizationOf(row),
    health: healthOf(row),
  };
}

const healthOf = ({ is_up }: ServiceRow) => (is_up === null ? 'unknown' : is_up ? 'up' : 'down');

export function presentSummary(
  publicUrl: string,
  actor: Actor,
  row: ServiceRow,
  datasetCount: number,
): Schemas['ServiceSummary'] {
  const record = recordFor(actor, row);
  const { title, description, keywords, themes } = record;
  return {
    id: row.id,
    slug: row.slug,
    title,
    ...(description && { description }),
    ...(keywords && { keywords }),
    ...(themes && { themes }),
    organization: organizationOf(row),
    state: mayWrite(actor, row.organization_id) ? row.state : 'published',
    accessRights: sharingOf(record),
    datasetCount,
    ...(record.versions.length > 0 && { currentVersion: currentVersion(record)?.name as string }),
    health: healthOf(row),
    gatewayUrl: publicUrl + gatewayPath(row.slug),
    updatedAt: row.updated_at,
  };
}

export function presentService(
  publicUrl: string,
  actor: Actor,
  row: ServiceRow,
  datasets: Schemas['DatasetRef'][],
  circuit: Schemas['Service']['circuit'],
): Schemas['Service'] {
  const record = recordFor(actor, row);
  const isOwner = mayWrite(actor, row.organization_id);
  const { metadataAccess, license, contact, documentation } = record;
  return {
    ...presentSummary(publicUrl, actor, row, datasets.length),
    ...(metadataAccess && { metadataAccess }),
    ...(license && { license }),
    ...(contact && { contact }),
    ...(documentation && { documentation }),
    datasets,
    versions: record.versions
      .map((version) => presentVersion(publicUrl, row, record, version, isOwner))
      .reverse(),
    docsUrl: `${publicUrl}/api/docs/services/${row.slug}`,
    mayCall: row.published_record !== null && mayCall(actor, callable(row, row.published_record)),
    ...(isOwner && {
      settings: settingsOf(record),
      credentials: row.credential_kind && {
        kind: row.credential_kind,
        setAt: row.credential_set_at as string,
      },
    }),
    ...(circuit && { circuit }),
    publishedVersion: row.version || null,
    publishedAt: row.published_at,
    revision: row.revision,
    createdAt: row.created_at,
  };
}

/** What the policy asks of a service that somebody calls. */
export const callable = (row: Pick<ServiceRow, 'id' | 'organization_id'>, record: ServiceRecord) => ({
  id: row.id,
  organizationId: row.organization_id,
  sharing: sharingOf(record),
  datasets: record.datasets,
});

const organizationOf = (row: ServiceRow): Schemas['OrganizationRef'] => ({
  id: row.organization_id,
  slug: row.organization_slug,
  name: row.organization_name,
});

export const etagOf = (row: { revision: number }) => ({ etag: `"${row.revision}"` });
