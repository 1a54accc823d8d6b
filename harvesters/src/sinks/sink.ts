import type { DatasetInput, Problem } from '@envhub/metadata-schemas';
import type { Json } from '../contract.ts';

/** One record on its way out. */
export type Entry =
  | { op: 'put'; identifier: string; hash: string; record: DatasetInput; raw: string; problems: Problem[] }
  | { op: 'remove'; identifier: string }
  | {
      op: 'reject';
      identifier: string;
      outcome: 'rejected' | 'quarantined';
      problems: Problem[];
      raw: string;
    };

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: number;
  quarantined: number;
}

export interface Ending {
  /** Whether the whole source was listed; without it nothing is withdrawn. */
  complete: boolean;
  /** The run could not do its work. */
  failed: boolean;
  read: number;
  problems: Problem[];
}

/** Where records go. */
export interface Sink {
  /** Takes a record; waits while too much is under way. */
  add(entry: Entry): Promise<void>;
  /** Everything added so far may be forgotten by the source: reading could go on from here. */
  checkpoint(cursor: Json): Promise<void>;
  /** Ends the run. Nothing is added afterwards. */
  finish(ending: Ending): Promise<{ counts: Counts; problems: Problem[] }>;
  /** Lets what is under way come to rest, and leaves the run as it is. */
  abandon(): Promise<void>;
}

export const noCounts = (): Counts => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  quarantined: 0,
});

/** The run is no longer ours: cancelled by a person, or taken by another worker. */
export class RunLostError extends Error {
  readonly reason: 'cancelled' | 'lease-lost';
  constructor(reason: 'cancelled' | 'lease-lost') {
    super(
      reason === 'cancelled' ? 'The run was cancelled.' : 'The lease was lost; another worker has the run.',
    );
    this.name = 'RunLostError';
    this.reason = reason;
  }
}
