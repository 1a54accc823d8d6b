import { OutboundError } from '@envhub/outbound';

/** Why there is no preview. */
export type Reason =
  | 'no-address'
  | 'not-previewable'
  | 'too-large'
  | 'unreachable'
  | 'too-slow'
  | 'refused'
  | 'broken'
  | 'empty';

/** Reasons that may have passed when the same is asked again. */
export const passing: ReadonlySet<Reason> = new Set<Reason>(['unreachable', 'too-slow']);

/** Ends the making of a preview. */
export class NoPreview extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string = reason) {
    super(message);
    this.name = 'NoPreview';
    this.reason = reason;
  }
}

const byCode: Record<string, Reason> = {
  'address-refused': 'refused',
  'bad-address': 'no-address',
  'broken-compression': 'broken',
  'too-large': 'too-large',
  'too-slow': 'too-slow',
  truncated: 'broken',
};

/** The reason that a failed reading comes to; undefined for a fault of our own. */
export function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof NoPreview) return error.reason;
  if (error instanceof OutboundError) return byCode[error.code] ?? 'unreachable';
  return error instanceof Error && error.name === 'TimeoutError' ? 'too-slow' : undefined;
}
