import type { Schemas } from '@envhub/openapi';

export type Uptime = Schemas['ServiceUptime'];

/** How a stretch of time went: all checks answered, some, none, or none made. */
export type Went = 'up' | 'partly' | 'down' | 'unknown';

export const wentOf = ({ checks, up }: Pick<Uptime, 'checks' | 'up'>): Went =>
  checks === 0 ? 'unknown' : up === checks ? 'up' : up === 0 ? 'down' : 'partly';

/** The share of checks that were answered; undefined where there were none. */
export function shareOf(stretches: readonly Pick<Uptime, 'checks' | 'up'>[]): number | undefined {
  const checks = stretches.reduce((sum, one) => sum + one.checks, 0);
  const up = stretches.reduce((sum, one) => sum + one.up, 0);
  return checks === 0 ? undefined : up / checks;
}

/** A share of one as a share that was not all never reads as all: 0.9999 is 0.999. */
export const notRoundedUp = (share: number) => (share < 1 ? Math.min(share, 0.999) : 1);
