import type { DatasetInput, Problem } from '@envhub/metadata-schemas';
import { OutboundError } from '@envhub/outbound';

/** What survives JSON unchanged: checkpoints, settings. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A record as its source wrote it, or the place of one that cannot be read. */
export type Read =
  | { kind: 'record'; raw: unknown }
  /** One record or one part of the source is unreadable; reading goes on. */
  | { kind: 'problem'; problem: Problem }
  /** Everything before this is out: reading may go on from here. */
  | { kind: 'checkpoint'; cursor: Json }
  /** The last event. `complete` says whether the whole source was listed. */
  | { kind: 'end'; complete: boolean };

/** What one record means, before cleaning and checking. Problems of severity error reject the record. */
export interface Mapped {
  /** The source's own identifier, stable between runs. */
  identifier?: string;
  /** Why this is no record to load (a showcase, a harvest source, a draft); it is left out without fault. */
  skipped?: string;
  /** The source says that the record is gone. */
  removed?: boolean;
  dataset: Partial<DatasetInput>;
  problems: Problem[];
}

export interface MapContext {
  /** BCP 47 tag of text that states no language. */
  language: string;
  /** Address of the source, for addresses that are written relative to it. */
  address: string;
}

/** One answer, read to its end before the connector sees it: complete, decompressed, within its limits. */
export interface Answer {
  /** Where it came from after redirects, or the path of a file. */
  readonly address: string;
  /** Media type in lower case without parameters; empty when unknown. */
  readonly type: string;
  readonly size: number;
  /** Values of the Link header, empty for files. */
  readonly link: string;
  /** Decoded text in pieces, without byte order mark. May be read more than once. */
  chunks(): AsyncIterable<string>;
  /** The whole text. @throws SourceError `too-large` beyond what fits in memory */
  text(): Promise<string>;
  /** The whole text as JSON. @throws SourceError `html-instead-of-json`, `empty`, `not-json` */
  json(): Promise<unknown>;
  close(): Promise<void>;
}

export interface OpenOptions {
  accept?: string;
  /** Statuses to return instead of throwing. */
  allow?: number[];
  /** Address that a relative one is resolved against. */
  base?: string;
}

/** The runner's hands: the only way a connector reaches the outside world. */
export interface SourceIo {
  open(address: string, options?: OpenOptions): Promise<Answer>;
  /** The documents behind a source's address: itself, or the files of a folder in their order. */
  documents(address: string): Promise<string[]>;
  /** Whether the address is a file of ours instead of one of the network. */
  isFile(address: string): boolean;
  /** Makes an address absolute. @throws SourceError when a network source points into files or back */
  resolve(address: string, base: string): string;
}

/** One kind of source. Its `map` is pure; only `read` and `check` do input, through `io`. */
export interface Connector<Settings = Record<string, unknown>> {
  kind: string;
  /** JSON Schema of what `source:` holds beside `kind` and the runner's own settings. */
  configSchema: Record<string, unknown>;
  /** One cheap request that shows whether the source answers as its kind should. */
  check(io: SourceIo, settings: Settings): Promise<void>;
  /**
   * Lists and reads the source from a cursor that an earlier reading gave.
   * @param cursor null to begin at the beginning
   */
  read(io: SourceIo, settings: Settings, cursor: Json): AsyncIterable<Read>;
  /** The preset of this kind: a record of the source as a dataset. */
  map(raw: unknown, context: MapContext): Mapped;
}

/** What a source did that ends the reading of it, in words for a steward. */
export class SourceError extends OutboundError {
  override readonly name = 'SourceError';
}

/** Not to have reached the source is one of them. */
export const isSourceError = (error: unknown): error is OutboundError => error instanceof OutboundError;
