import { type BusinessError, type ErrorKind, type Fault, isBusinessError, type Message } from '../errors.ts';
import type { Locale } from './operation.ts';

const statuses: Record<ErrorKind, number> = {
  unauthenticated: 401,
  'not-allowed': 403,
  'not-found': 404,
  gone: 410,
  invalid: 400,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

const titles: Record<number, Message> = {
  400: { vi: 'Yêu cầu không hợp lệ', en: 'Bad request' },
  401: { vi: 'Cần đăng nhập hoặc khoá API hợp lệ', en: 'Signing in or a valid key is needed' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' },
  408: { vi: 'Yêu cầu gửi quá chậm', en: 'The request came too slowly' },
  409: { vi: 'Trạng thái hiện tại không cho phép', en: 'The present state does not allow this' },
  410: { vi: 'Đã gỡ bỏ', en: 'Withdrawn' },
  412: { vi: 'Bản ghi đã bị thay đổi', en: 'Changed since it was read' },
  413: { vi: 'Dữ liệu gửi lên quá lớn', en: 'Too large' },
  415: { vi: 'Kiểu dữ liệu không được hỗ trợ', en: 'Unsupported media type' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  431: { vi: 'Phần đầu yêu cầu quá dài', en: 'The request’s head is too long' },
  500: { vi: 'Lỗi hệ thống', en: 'Internal error' },
  502: { vi: 'Máy chủ phía sau không phục vụ được', en: 'The server behind cannot serve' },
  503: { vi: 'Tạm thời không phục vụ được', en: 'Temporarily unavailable' },
  508: { vi: 'Dịch vụ gọi vòng', en: 'Loop detected' },
  504: { vi: 'Máy chủ phía sau quá chậm', en: 'The server behind is too slow' },
};

/** Faults told in one answer at most. */
const most = 50;

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors?: { pointer?: string; parameter?: string; code: string; message: string }[];
  [extra: string]: unknown;
}

/**
 * An error that only HTTP knows (a method, a media type), with the status that business errors never name.
 * It counts as a business error everywhere else.
 */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Message;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, text: Message, headers: Record<string, string> = {}) {
    super(text.en);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.text = text;
    this.headers = headers;
  }
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && error.name === 'HttpError';

/** What any thrown value comes to on the wire; what we do not know becomes a bland 500. */
export interface Outcome {
  status: number;
  code: string;
  text: Message;
  faults: Fault[];
  details: Record<string, unknown>;
  headers: Record<string, string>;
}

export function outcomeOf(error: unknown): Outcome {
  if (isBusinessError(error)) return ofBusinessError(error);
  if (isHttpError(error)) return { ...error, text: error.text, faults: [], details: {} };
  return {
    status: 500,
    code: 'internal-error',
    text: {
      vi: 'Có lỗi ngoài dự kiến. Hãy gửi mã yêu cầu cho quản trị viên.',
      en: 'Something unexpected happened. Give the request id to the administrator.',
    },
    faults: [],
    details: {},
    headers: {},
  };
}

function ofBusinessError({ kind, code, text, faults, details }: BusinessError): Outcome {
  const status = statuses[kind];
  return { status, code, text, faults, details, headers: headersOf(status, code, details) };
}

function headersOf(status: number, code: string, details: Record<string, unknown>): Record<string, string> {
  if (status === 401) return { 'www-authenticate': challenge(code) };
  if (status === 429 || status === 503) return { 'retry-after': String(details.retryAfter ?? 5) };
  return {};
}

/** What would be taken instead (RFC 9110), and of a token that it was not (RFC 6750). */
function challenge(code: string): string {
  const wrongToken = code.includes('token') ? ', error="invalid_token"' : '';
  return `Bearer realm="EnvHub"${wrongToken}, ApiKey realm="EnvHub", header="X-API-Key"`;
}

/** The problem document (RFC 9457) of an outcome. */
export function problemOf(outcome: Outcome, requestId: string, locale: Locale): Problem {
  const { status, code, text, faults, details } = outcome;
  return {
    ...details,
    // docs/errors.md, which the hub serves itself.
    type: `/api/docs/errors#${code}`,
    title: (titles[status] ?? titles[500] ?? text)[locale],
    status,
    code,
    detail: text[locale],
    requestId,
    ...(faults.length > 0 && {
      errors: faults.slice(0, most).map(({ message, ...fault }) => ({ ...fault, message: message[locale] })),
    }),
  };
}
