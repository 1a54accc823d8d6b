/** Why an address was not reached or not read, in words for whoever chose it. */
export class OutboundError extends Error {
  /** Stable; match by it and never by the text. */
  readonly code: string;
  readonly address: string | undefined;
  /** Whether the same request may succeed later. */
  readonly transient: boolean;
  constructor(
    code: string,
    message: string,
    options: { address?: string; transient?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'OutboundError';
    this.code = code;
    this.address = options.address;
    this.transient = options.transient ?? false;
  }
}
