import type { Actor } from '../access/actor.ts';

/** A call of which nothing has been done yet, not even its body read. */
export interface Call {
  actor: Actor;
  operationId: string;
  method: string;
  /** What the contract asks of a key for this operation: its `x-scope`. */
  scope: string;
  /** Where it comes from, as far as the proxies before us are trusted. */
  address: string;
  header(name: string): string | undefined;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

/** What became of it. */
export interface CallEnd {
  /** 499 where the client went away first. */
  status: number;
  seconds: number;
  /** Sent to the client, headers and all, as compressed. */
  bytes: number;
  /** Records in the answer. */
  rows: number;
  subject: CallSubject;
}

/** What a call was about, for those who want to know how their data is used. */
export interface CallSubject {
  datasetId?: string;
  /** Whether the dataset itself was looked at, and not only something of it. */
  opened?: boolean;
  serviceId?: string;
  /** Whose data or service it is, where it does not follow from the dataset. */
  organizationId?: string;
}

export interface Admission {
  /** Who calls, as far as this call goes. */
  actor: Actor;
  /** On the answer, whatever it is. */
  headers?: Record<string, string>;
  /** Thrown instead of doing anything, where it is there. */
  refusal?: unknown;
  ended?: (end: CallEnd) => void;
}

/**
 * Whether a call goes on: what its key was given, and what its plan leaves. It never fails: what goes wrong is
 * the refusal.
 */
export type Admit = (call: Call) => Promise<Admission>;
