import { isUtf8 } from 'node:buffer';
import express, { type Request, type Response } from 'express';
import { type Fault, invalid, isBusinessError, tooLarge } from '../errors.ts';
import { deepest, isTooDeep } from './json-depth.ts';
import { HttpError } from './problem.ts';

/** What an operation accepts: media types with the most bytes of each. */
export interface BodyRules {
  required: boolean;
  /** Media type → most bytes. */
  types: Record<string, number>;
}

export interface ReadBody {
  type: 'json' | 'form' | 'text' | 'none';
  value: unknown;
}

type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/**
 * Reads a request's body within the rules. JSON comes back parsed, forms as an object, other declared types
 * as text. It is called only after the caller was authenticated.
 * @throws BusinessError `too-large`, `invalid`; HttpError 415
 */
export async function readBody(request: Request, response: Response, rules: BodyRules): Promise<ReadBody> {
  if (!hasBody(request)) return { type: 'none', value: undefined };
  const type = mediaType(request);
  const limit = rules.types[type];
  if (limit === undefined) throw unsupported(Object.keys(rules.types));
  if (type === 'application/json') {
    const value = await parsed(
      request,
      response,
      express.json({ ...options(limit), type: () => true, strict: true }),
    );
    return { type: 'json', value };
  }
  const text = await parsed(request, response, express.text({ ...options(limit), type: () => true }));
  if (type !== 'application/x-www-form-urlencoded') return { type: 'text', value: text };
  return { type: 'form', value: formOrJson(String(text)) };
}

/** The media type without its parameters, in small letters. */
export function mediaType(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function hasBody(request: Request): boolean {
  const length = request.headers['content-length'];
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

/** The text may hide escapes that no database can store: looked for in the bytes, found in the values. */
const suspicious = /\\u(0000|d[89ab])/i;

function options(limit: number) {
  return {
    limit,
    verify: (request: unknown, _response: unknown, bytes: Buffer) => {
      if (!isUtf8(bytes)) throw notUtf8();
      if (isTooDeep(bytes)) throw tooDeep();
      if (bytes.includes('\\u') && suspicious.test(bytes.toString('latin1'))) {
        Object.assign(request as object, { suspiciousText: true });
      }
    },
  };
}

async function parsed(request: Request, response: Response, parse: Middleware): Promise<unknown> {
  if (charsetOf(request) !== 'utf-8') throw notUtf8();
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error) => (error === undefined ? resolve() : reject(translated(error))));
  });
  if ((request as { suspiciousText?: boolean }).suspiciousText) {
    const faults = unstorable(request.body, '');
    if (faults.length > 0) throw unstorableText(faults);
  }
  return request.body;
}

function charsetOf(request: Request): string {
  const named = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  const charset = (named ?? 'utf-8').toLowerCase();
  return charset === 'utf8' || charset === 'us-ascii' ? 'utf-8' : charset;
}

/** What body-parser says, by the `type` of its errors, in our words. */
function translated(error: unknown): unknown {
  if (isBusinessError(error) || !(error instanceof Error)) return error;
  // zlib's own errors pass through body-parser as they are.
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('Z_'))
    return badCompression();
  if (!('type' in error)) return error;
  switch (error.type) {
    case 'entity.too.large':
      return tooLarge({
        code: 'body-too-large',
        message: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
        details: 'limit' in error ? { mostBytes: error.limit } : {},
      });
    case 'entity.parse.failed':
      return malformedJson(error);
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return unsupported([]);
    case 'request.aborted':
      return new ClientGone();
    case 'request.size.invalid':
      return invalid({
        code: 'malformed-request',
        message: { vi: 'Độ dài nội dung không khớp.', en: 'The body is not as long as it says.' },
      });
    default:
      return error;
  }
}

const tooDeep = () =>
  invalid({
    code: 'too-deep',
    message: {
      vi: `JSON lồng nhau quá ${deepest} tầng.`,
      en: `The JSON is nested deeper than ${deepest} levels.`,
    },
  });

const badCompression = () =>
  invalid({
    code: 'malformed-request',
    message: { vi: 'Nội dung nén bị hỏng.', en: 'The compressed body is damaged.' },
  });

/** The client went away before it was answered; there is nobody to tell. */
export class ClientGone extends Error {
  constructor() {
    super('the client went away');
    this.name = 'ClientGone';
  }
}

export const unsupported = (types: string[]) =>
  new HttpError(415, 'unsupported-media-type', {
    vi: `Kiểu nội dung được nhận: ${types.join(', ') || 'application/json'}.`,
    en: `Send ${types.join(' or ') || 'application/json'}.`,
  });

const notUtf8 = () =>
  invalid({
    code: 'not-utf-8',
    message: { vi: 'Nội dung phải mã hoá UTF-8.', en: 'The body must be UTF-8.' },
  });

/** @throws nothing; places of text that no database can store: U+0000 and halves of surrogate pairs */
export function unstorable(value: unknown, pointer: string): Fault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [unstorableAt(pointer)];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(isStorable(key) ? [] : [unstorableAt(pointer)]),
    ...unstorable(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ]);
}

export const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

const unstorableAt = (pointer: string): Fault => ({
  pointer,
  code: 'unstorable-text',
  message: {
    vi: 'Văn bản có ký tự U+0000 hoặc nửa ký tự (surrogate) không lưu được.',
    en: 'The text has U+0000 or half of a surrogate pair, which cannot be stored.',
  },
});

export const unstorableText = (faults: Fault[]) =>
  invalid({
    code: 'unstorable-text',
    message: { vi: 'Văn bản có ký tự không lưu được.', en: 'Some text cannot be stored.' },
    faults,
  });

/** Programs that send JSON without saying so let their library call it a form. */
function formOrJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return formOf(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw malformedJson(error);
  }
}

function malformedJson(error: unknown) {
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return invalid({
    code: 'malformed-json',
    message: { vi: 'Nội dung không phải là JSON đúng cú pháp.', en: 'The body is not well-formed JSON.' },
    faults: [{ pointer: '', code: 'malformed-json', message: { vi: detail, en: detail } }],
    cause: error,
  });
}

/** A form as an object; a repeated field becomes a list. */
export function formOf(text: string): Record<string, string | string[]> {
  const form = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name];
    form[name] = before === undefined ? value : [before, value].flat();
  }
  return form;
}
