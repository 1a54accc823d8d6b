import type { Request } from 'express';
import { invalid } from '../errors.ts';
import { keyForm } from '../key-form.ts';
import { isCkanPath } from './ckan-envelope.ts';

/** Members of a body in which clients send keys that are meant for a header. */
const keyMember = /^(x-)?(api[-_]?)?(key|token)$|^authorization$/i;

/**
 * A key where it is written down by whoever passes it on, and would not be taken.
 * @throws BusinessError `invalid` (key-in-wrong-place) naming the place
 */
export function assertKeyInPlace(request: Request): void {
  const { originalUrl, path } = request;
  if (!originalUrl.includes('eh_')) return;
  if (keyForm.test(path)) throw wrongPlace({ parameter: 'path' });
  const query = new URLSearchParams(originalUrl.slice(originalUrl.indexOf('?') + 1));
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method) || isCkanPath(path);
  for (const [name, value] of query) {
    const isPlace = name === 'api_key' && reads;
    if (!isPlace && (keyForm.test(value) || keyForm.test(name)))
      throw wrongPlace({ parameter: keyForm.test(name) ? 'query' : name });
  }
}

/** The same of a body that was read. Text further inside is the caller's own matter, and may well hold a key. */
export function assertNoKeyIn(body: unknown): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  for (const [name, value] of Object.entries(body))
    if (keyMember.test(name) && typeof value === 'string' && keyForm.test(value))
      throw wrongPlace({ pointer: `/${name}` });
}

const wrongPlace = (place: { parameter: string } | { pointer: string }) =>
  invalid({
    code: 'key-in-wrong-place',
    message: {
      vi: 'Khoá API nằm sai chỗ, có thể đã bị ghi lại trên đường đi: hãy gửi trong tiêu đề X-API-Key, và nên thay khoá này.',
      en: 'The API key is in the wrong place, where others on the way may have written it down: send it in the header X-API-Key, and better replace this one.',
    },
    faults: [
      {
        ...place,
        code: 'key-in-wrong-place',
        message: {
          vi: 'Khoá không được đặt ở đây.',
          en: 'No key is taken here.',
        },
      },
    ],
  });
