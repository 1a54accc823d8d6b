import type { Schemas } from '@/session/api';

/** Days, both counted, YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** Days back from today that are offered by one choice. */
export const spans = ['7', '30', '90', '365'] as const;
export type Span = (typeof spans)[number] | 'own';

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => day.test(text) && !Number.isNaN(Date.parse(text));

export const addDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days a period has. */
export const lengthOf = ({ from, to }: Period) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/**
 * What the address says: `days` back from today, or `from` and `to`; what it does not say well is thirty days.
 * @param today YYYY-MM-DD
 */
export function periodOf(
  get: (name: 'days' | 'from' | 'to') => string,
  today: string,
): Period & { span: Span } {
  const [from, to] = [get('from'), get('to')];
  if (isDay(from) && isDay(to) && from <= to) return { from, to, span: 'own' };
  const span = spans.find((one) => one === get('days')) ?? '30';
  return { from: addDays(today, 1 - Number(span)), to: today, span };
}

/** As fine as can still be seen. */
export function granularityOf(period: Period): Schemas['Granularity'] {
  const days = lengthOf(period);
  if (days <= 100) return 'day';
  return days <= 500 ? 'week' : 'month';
}

type Point = { at: string };

/** Every day of a period, also those on which nothing was called, which a report leaves out. */
export function everyDay<T extends Point>(
  period: Period,
  points: readonly T[],
): { at: string; point: T | undefined }[] {
  const known = new Map(points.map((point) => [point.at, point]));
  return Array.from({ length: lengthOf(period) }, (_, place) => {
    const at = addDays(period.from, place);
    return { at, point: known.get(at) };
  });
}
