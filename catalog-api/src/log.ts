import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { withoutKeys } from './key-form.ts';

/**
 * The hub's log, JSON lines. Whatever is written, no line holds a key: an address, an error of a library or a
 * header may carry one that somebody put in the wrong place.
 */
export function createLog(level: Level | 'silent', destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { service: 'catalog-api' },
      redact: ['key', 'token', 'headers["x-api-key"]', 'headers.authorization'],
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: withoutKeys },
    },
    destination,
  );
}
