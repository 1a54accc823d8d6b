/** A message in both interface languages; safe to show to anybody. */
export interface Message {
  vi: string;
  en: string;
}

/** One fault in what was sent, addressed by a JSON Pointer into the body or by a parameter's name. */
export interface Fault {
  pointer?: string;
  parameter?: string;
  code: string;
  message: Message;
}

export type ErrorKind =
  | 'unauthenticated'
  | 'not-allowed'
  | 'not-found'
  | 'gone'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export interface ErrorOptions {
  /** Stable, documented in docs/errors.md. */
  code: string;
  message: Message;
  faults?: Fault[];
  /** Extra members of the problem document; safe to show. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/**
 * A failure that the caller can understand and act on. It knows nothing of HTTP: `kind` says what went
 * wrong, and the http layer alone decides which status that is. Match by `kind` or `code`, never by text.
 */
export class BusinessError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly text: Message;
  readonly faults: Fault[];
  readonly details: Record<string, unknown>;

  constructor(kind: ErrorKind, options: ErrorOptions) {
    super(options.message.en, { cause: options.cause });
    this.name = 'BusinessError';
    this.kind = kind;
    this.code = options.code;
    this.text = options.message;
    this.faults = options.faults ?? [];
    this.details = options.details ?? {};
  }
}

export function isBusinessError(error: unknown): error is BusinessError {
  return error instanceof Error && error.name === 'BusinessError';
}

const of = (kind: ErrorKind) => (options: ErrorOptions) => new BusinessError(kind, options);

export const unauthenticated = of('unauthenticated');
export const notAllowed = of('not-allowed');
export const notFound = of('not-found');
/** The thing existed and was withdrawn; its address stays reserved. */
export const gone = of('gone');
export const invalid = of('invalid');
export const conflict = of('conflict');
/** The caller's If-Match names a revision that is no longer current. */
export const stale = of('stale');
export const tooLarge = of('too-large');
export const tooMany = of('too-many');
/** Something the hub depends on is away; the same call may work later. */
export const unavailable = of('unavailable');
