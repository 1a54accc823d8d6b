import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type { Actor } from '../access/actor.ts';
import type { CallSubject } from './admission.ts';

export type Locale = 'vi' | 'en';

/** A request as the contract describes it: already matched, authenticated, validated and coerced. */
export interface OperationRequest {
  operationId: string;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  headers: Record<string, string | undefined>;
  /** The revision named by If-Match, when it was sent. */
  ifMatch?: number;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

export interface OperationContext {
  actor: Actor;
  locale: Locale;
  requestId: string;
  log: Logger;
}

/** What an operation answers; the http layer writes it. `body` may stream. */
export interface Reply {
  status: number;
  /** A value that is written as JSON, text of the `type`, or bytes that are written already. */
  body?: unknown;
  stream?: Readable | AsyncIterable<string | Uint8Array>;
  /** Media type when it is not JSON. */
  type?: string;
  headers?: Record<string, string>;
  /**
   * Records in the answer, for plans and usage: a number, or what a stream has sent when it ends. Of a body with
   * `items` it is their number without being said.
   */
  rows?: number | (() => number);
  /** What the answer is about, where the operation knows. */
  subject?: CallSubject;
}

/** One operation of the API, named as its operationId. It knows neither Express nor openapi-backend. */
export type Operation = (request: OperationRequest, context: OperationContext) => Promise<Reply>;
export type Operations = Record<string, Operation>;

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

const rowsWithin = new WeakMap<Uint8Array, number>();

/** An answer that is written already, and may be kept and sent again: how many records it has goes with it. */
export function withRows<Bytes extends Uint8Array>(bytes: Bytes, rows: number): Bytes {
  rowsWithin.set(bytes, rows);
  return bytes;
}

/** The records of an answer, where it does not say it itself. */
export function rowsIn(body: unknown): number {
  if (body instanceof Uint8Array) return rowsWithin.get(body) ?? 0;
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items)
    ? body.items.length
    : 0;
}
