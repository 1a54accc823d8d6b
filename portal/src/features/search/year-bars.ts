/** Bars of a small chart: how many datasets have data of each span of years. */
export interface YearBars {
  first: number;
  last: number;
  /** Years that one bar stands for. */
  step: number;
  counts: number[];
}

const mostBars = 40;

/** Makes the bars of counts by year; undefined where there is no span to choose from. */
export function yearBars(
  values: readonly { value: string; count: number }[],
  thisYear: number,
): YearBars | undefined {
  // A period that was mistyped by a thousand years would leave no room for the others.
  const known = values
    .map(({ value, count }) => ({ year: Number(value), count }))
    .filter(({ year }) => year > thisYear - 200 && year < thisYear + 100);
  if (known.length < 2) return undefined;
  const years = known.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = [1, 2, 5, 10].find((size) => (last - first + 1) / size <= mostBars) ?? 10;
  const counts = new Array<number>(Math.ceil((last - first + 1) / step)).fill(0);
  for (const { year, count } of known) {
    const place = Math.floor((year - first) / step);
    // A dataset counts in each of its years: their greatest, not their sum, is how many there are.
    counts[place] = Math.max(counts[place] ?? 0, count);
  }
  return { first, last, step, counts };
}
