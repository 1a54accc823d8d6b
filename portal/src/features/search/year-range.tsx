'use client';
import { useState } from 'react';
import type { YearBars } from './year-bars';

const [width, height] = [240, 44];

/**
 * The period: bars by year, two handles over them, and two fields that say the same. Without script the
 * fields alone choose; the form that it stands in sends them.
 */
export function YearRange({
  bars,
  from,
  to,
  words,
}: {
  bars: YearBars;
  from: string;
  to: string;
  words: { from: string; to: string; chart: string };
}) {
  const given = `${from}–${to}`;
  const [years, setYears] = useState({ from, to, given });
  // Another address brings other years.
  if (years.given !== given) setYears({ from, to, given });
  const { first, last } = bars;
  const within = (text: string, otherwise: number) =>
    /^\d{4}$/.test(text) ? Math.min(last, Math.max(first, Number(text))) : otherwise;
  const [low, high] = [within(years.from, first), within(years.to, last)];
  const set = (change: { from?: string; to?: string }) => setYears({ ...years, ...change });
  const handle = (side: 'from' | 'to', year: number) =>
    side === 'from'
      ? set({ from: year <= first ? '' : String(Math.min(year, high)) })
      : set({ to: year >= last ? '' : String(Math.max(year, low)) });
  return (
    <div className="years">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.chart}>
        <path className="years-out" d={barsPath(bars, (year) => year < low || year > high)} />
        <path className="years-in" d={barsPath(bars, (year) => year >= low && year <= high)} />
      </svg>
      <div className="years-handles needs-script">
        {(['from', 'to'] as const).map((side) => (
          <input
            key={side}
            type="range"
            aria-label={words[side]}
            min={first}
            max={last}
            value={side === 'from' ? low : high}
            onChange={(event) => handle(side, Number(event.currentTarget.value))}
          />
        ))}
      </div>
      <div className="years-fields">
        {(['from', 'to'] as const).map((side) => (
          <label key={side}>
            {words[side]}
            <input
              type="number"
              name={side}
              className="field"
              inputMode="numeric"
              min={1000}
              max={9999}
              placeholder={String(side === 'from' ? first : last)}
              value={years[side]}
              onChange={(event) => set({ [side]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

/** All bars of one colour as one path: few elements, however many years. */
function barsPath({ first, step, counts }: YearBars, shown: (year: number) => boolean): string {
  const most = Math.max(...counts, 1);
  const slot = width / counts.length;
  return counts
    .flatMap((count, i) => {
      if (count === 0 || !shown(first + i * step)) return [];
      const tall = Math.max(2, Math.round((count / most) * height));
      return [`M${round(i * slot)} ${height}v-${tall}h${round(slot * 0.78)}v${tall}z`];
    })
    .join('');
}

const round = (number: number) => Math.round(number * 10) / 10;
