import { isDuplicate } from '../database/index.ts';
import { conflict, type Fault, gone, isBusinessError, notFound, stale } from '../errors.ts';

export const noSuchService = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Không có dịch vụ dữ liệu này.', en: 'There is no such data service.' },
  });

export const retired = () =>
  gone({
    code: 'withdrawn',
    message: { vi: 'Dịch vụ này đã ngừng.', en: 'This service was retired.' },
  });

export const slugKept = () =>
  conflict({
    code: 'slug-kept',
    message: {
      vi: 'Dịch vụ đã công bố giữ nguyên địa chỉ; hãy đăng ký dịch vụ mới nếu cần tên khác.',
      en: 'A published service keeps its address; register another one for another name.',
    },
  });

export function refuseDuplicate(error: unknown): never {
  if (!isDuplicate(error, 'service_slug_key')) throw error;
  throw conflict({
    code: 'slug-taken',
    message: { vi: 'Mã (slug) này đã có dịch vụ khác dùng.', en: 'Another service has this slug.' },
  });
}

export const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa dịch vụ này. Hãy tải lại rồi sửa tiếp.',
      en: 'Not saved: someone else changed this service. Read it again, then go on.',
    },
  });

/** For looking something up that may well not be there. */
export function undefinedIfAbsent(error: unknown): undefined {
  if (isBusinessError(error) && (error.kind === 'not-found' || error.kind === 'gone')) return undefined;
  throw error;
}

/** Stands for documents that are asked about. */
export const slugReserved = (): Fault => ({
  pointer: '/slug',
  code: 'bad-slug',
  message: { vi: 'Mã này dành cho cổng.', en: 'This slug is the hub’s own.' },
});
