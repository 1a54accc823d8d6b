import { type Limits, secondsLeft, type Used, windows } from './windows.ts';

/** The unit of a quota where it is not requests; `rows` is our own. */
const units = { calls: '', rows: ';qu="rows"', bytes: ';qu="content-bytes"' };

/**
 * `RateLimit-Policy` and `RateLimit` as structured fields (draft-ietf-httpapi-ratelimit-headers-10): what the plan
 * allows, and what is left of it.
 * @param used what was used, this call included; without it only the policy is said
 * @param now seconds since 1970
 */
export function limitHeaders(limits: Limits, used: Used | undefined, now: number): Record<string, string> {
  const limited = windows.flatMap((window) => {
    const quota = limits[window.name];
    return quota === null ? [] : [{ window, quota }];
  });
  if (limited.length === 0) return {};
  return {
    'RateLimit-Policy': limited
      .map(
        ({ window: { policy, seconds, unit }, quota }) => `"${policy}";q=${quota};w=${seconds}${units[unit]}`,
      )
      .join(', '),
    ...(used && {
      RateLimit: limited
        .map(
          ({ window, quota }) =>
            `"${window.policy}";r=${Math.max(0, quota - used[window.name])};t=${secondsLeft(window, now)}`,
        )
        .join(', '),
    }),
  };
}
