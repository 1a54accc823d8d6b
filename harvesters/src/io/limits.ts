/** How a source is read, whatever its kind. `source:` of a config may narrow what it names. */
export interface WireLimits {
  /** Tries of one request, the first included. */
  attempts: number;
  /** Milliseconds before the second try; doubles with each further one. */
  retryDelay: number;
  /** Longest wait that a Retry-After may ask for, in milliseconds. */
  longestRetryAfter: number;
  /** Milliseconds without a byte, and milliseconds for one whole answer. */
  idle: number;
  answer: number;
  /** Bytes of one answer after decompression, and of the whole source. */
  answerBytes: number;
  totalBytes: number;
  /** Requests to one source in one run. */
  requests: number;
  /** Milliseconds between the starts of two requests. */
  pace: number;
  redirects: number;
  robots: 'respect' | 'ignore';
}

export const defaultLimits: WireLimits = {
  attempts: 4,
  retryDelay: 1000,
  longestRetryAfter: 120_000,
  idle: 60_000,
  answer: 30 * 60_000,
  answerBytes: 2 ** 30,
  totalBytes: 20 * 2 ** 30,
  requests: 100_000,
  pace: 200,
  redirects: 5,
  robots: 'respect',
};
