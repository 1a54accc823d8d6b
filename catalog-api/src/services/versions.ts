import type { Schemas } from '@envhub/openapi';
import type { Guard } from '@envhub/outbound';
import { OutboundError } from '@envhub/outbound';
import { conflict, type Fault, invalid, notFound } from '../errors.ts';
import type { DocumentCheck } from './document/aside.ts';
import type { CheckedDocument } from './document/check.ts';
import type { DocumentFetch } from './document/fetch.ts';
import type { Json } from './document/read.ts';
import type { ServiceRecord, VersionRecord } from './rows.ts';

export type VersionInput = Partial<Schemas['ServiceVersionInput']>;

/** A version that was sent, with its document checked; without one where the old document stays. */
export interface PreparedVersion {
  input: VersionInput;
  checked: CheckedDocument | undefined;
  baseUrl: string | undefined;
}

export interface VersionDependencies {
  check: DocumentCheck;
  fetchDocument: DocumentFetch;
  guard: Guard;
}

/** Reads and checks what was sent of a version, before any transaction: it may take seconds. */
export function createVersions({ check, fetchDocument, guard }: VersionDependencies) {
  return {
    /** @throws BusinessError `invalid` (invalid-document, document-unreachable, bad-service) */
    async prepare(input: VersionInput, signal: AbortSignal): Promise<PreparedVersion> {
      const source = await sourceOf(input, signal);
      const checked = source === undefined ? undefined : await check(source);
      const baseUrl = input.baseUrl ?? (checked && serverOf(checked, input));
      if (checked || input.baseUrl !== undefined) assertBase(baseUrl);
      return { input, checked, baseUrl };
    },
  };

  async function sourceOf(input: VersionInput, signal: AbortSignal): Promise<string | Json | undefined> {
    if (input.document !== undefined) return input.document as string | Json;
    return input.documentUrl === undefined ? undefined : fetchDocument(input.documentUrl, signal);
  }

  function assertBase(baseUrl: string | undefined): void {
    const message = baseFault(baseUrl);
    if (message) throw badService([{ pointer: '/baseUrl', code: 'bad-base-address', message }]);
  }

  function baseFault(baseUrl: string | undefined) {
    if (baseUrl === undefined || !URL.canParse(baseUrl))
      return {
        vi: 'Cần địa chỉ gốc của dịch vụ: tài liệu không nêu máy chủ nào dùng được.',
        en: 'The base address of the service is needed: the document names no server that can be used.',
      };
    const url = new URL(baseUrl);
    if (url.username || url.password || url.search || url.hash)
      return {
        vi: 'Địa chỉ gốc không mang tên, mật khẩu, tham số hay “#”; thông tin truy cập được đặt riêng.',
        en: 'The base address has no name, password, query or fragment; credentials are set apart.',
      };
    try {
      guard.check(url);
      return undefined;
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      return {
        vi: 'Cổng không truy cập địa chỉ này: không phải địa chỉ http(s) công khai. Quản trị viên có thể cho phép bằng ALLOW_PRIVATE_HOSTS.',
        en: 'The hub does not go to this address: it is no public http(s) address. An administrator may list it in ALLOW_PRIVATE_HOSTS.',
      };
    }
  }
}

export type Versions = ReturnType<typeof createVersions>;

function serverOf({ server }: CheckedDocument, { documentUrl }: VersionInput): string | undefined {
  if (server === undefined) return undefined;
  if (documentUrl !== undefined && URL.canParse(server, documentUrl))
    return new URL(server, documentUrl).href;
  return URL.canParse(server) ? server : undefined;
}

/**
 * The version as the record keeps it.
 * @param before the version that is replaced
 * @param documentId of the new document, when there is one
 */
export function versionRecord(
  { input, checked, baseUrl }: PreparedVersion,
  before: VersionRecord | undefined,
  documentId: string | undefined,
): VersionRecord {
  const name = input.name ?? before?.name;
  if (name === undefined || (!checked && !before)) throw documentNeeded();
  const said = checked && {
    title: checked.title,
    apiVersion: checked.apiVersion,
    openapi: checked.openapi,
    operationCount: checked.operationCount,
  };
  const described = { ...before, ...said } as VersionRecord;
  return {
    name,
    documentId: documentId ?? (before?.documentId as string),
    ...(checked
      ? input.documentUrl !== undefined && { documentUrl: input.documentUrl }
      : before?.documentUrl !== undefined && { documentUrl: before.documentUrl }),
    baseUrl: (baseUrl ?? before?.baseUrl ?? '').replace(/\/+$/, ''),
    title: described.title,
    apiVersion: described.apiVersion,
    openapi: described.openapi,
    operationCount: described.operationCount,
    ...(input.notes && { notes: input.notes }),
    ...(input.deprecatedAt && { deprecatedAt: input.deprecatedAt }),
    ...(input.sunsetAt && { sunsetAt: input.sunsetAt }),
    ...(input.successor && { successor: input.successor }),
  };
}

/**
 * The record with its versions changed.
 * @throws BusinessError `invalid` (bad-service) where names, dates or successors do not fit together
 */
export function withVersions(record: ServiceRecord, versions: VersionRecord[]): ServiceRecord {
  const names = versions.map(({ name }) => name);
  const faults: Fault[] = versions.flatMap(({ name, successor, deprecatedAt, sunsetAt }) => [
    ...(successor !== undefined && (successor === name || !names.includes(successor))
      ? [
          {
            pointer: '/successor',
            code: 'bad-successor',
            message: {
              vi: `Không có phiên bản khác tên “${successor}”.`,
              en: `There is no other version “${successor}”.`,
            },
          },
        ]
      : []),
    ...(deprecatedAt && sunsetAt && Date.parse(sunsetAt) < Date.parse(deprecatedAt)
      ? [
          {
            pointer: '/sunsetAt',
            code: 'bad-sunset',
            message: {
              vi: 'Ngày ngừng phải sau ngày lỗi thời.',
              en: 'A version ends after it is deprecated.',
            },
          },
        ]
      : []),
  ]);
  if (record.currentVersion !== undefined && !names.includes(record.currentVersion))
    faults.push({
      pointer: '/currentVersion',
      code: 'bad-version',
      message: {
        vi: `Không có phiên bản “${record.currentVersion}”.`,
        en: `There is no version “${record.currentVersion}”.`,
      },
    });
  if (faults.length > 0) throw badService(faults);
  return { ...record, versions };
}

/** @throws BusinessError `not-found` */
export function versionNamed(record: ServiceRecord, name: string): VersionRecord {
  const found = record.versions.find((version) => version.name === name);
  if (found) return found;
  throw notFound({
    code: 'not-found',
    message: { vi: 'Dịch vụ không có phiên bản này.', en: 'The service has no such version.' },
  });
}

export const badService = (faults: Fault[]) =>
  invalid({
    code: 'bad-service',
    message: {
      vi: 'Mô tả dịch vụ chưa hợp lệ; xem từng lỗi.',
      en: 'The description of the service is not valid; each fault is named.',
    },
    faults,
  });

const documentNeeded = () =>
  badService([
    {
      pointer: '/document',
      code: 'document-missing',
      message: {
        vi: 'Cần gửi tài liệu OpenAPI (document) hoặc địa chỉ của nó (documentUrl).',
        en: 'Send the OpenAPI document (document) or its address (documentUrl).',
      },
    },
  ]);

export const versionTaken = () =>
  conflict({
    code: 'version-taken',
    message: { vi: 'Dịch vụ đã có phiên bản tên này.', en: 'The service has a version of this name.' },
  });

export const lastVersion = () =>
  conflict({
    code: 'last-version',
    message: {
      vi: 'Đây là phiên bản duy nhất; hãy gỡ cả dịch vụ.',
      en: 'This is the only version; retire the service instead.',
    },
  });
