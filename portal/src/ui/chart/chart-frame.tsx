'use client';
import './chart.css';
import { type ReactNode, useId, useState } from 'react';
import type { Figure, Series } from './option';
import { lookOf, symbolPath } from './palette';
import { type Formats, Plot } from './plot';

export interface FrameWords {
  chart: string;
  table: string;
  /** What the switch chooses. */
  view: string;
  hint: string;
  /** Why there is nothing to draw. */
  empty: string;
}

/**
 * A chart that is never naked: what it shows, in which unit, from where and of when; the same as a table one
 * key away.
 */
export function ChartFrame({
  title,
  subtitle,
  summary,
  figure,
  formats,
  placeName,
  words,
  controls,
  footer,
  level = 2,
}: {
  title: string;
  /** Unit, period and status. */
  subtitle: string;
  summary: string;
  figure: Figure;
  formats: Formats;
  /** What stands along the axis, as the head of the table's first column. */
  placeName: string;
  words: FrameWords;
  /** What is chosen of the figures. */
  controls?: ReactNode;
  /** Source and date, and where to get the figures. */
  footer: ReactNode;
  level?: 2 | 3;
}) {
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="chart-frame" aria-labelledby={id}>
      <div className="chart-head">
        <div>
          <Heading id={id}>{title}</Heading>
          <p className="caption">{subtitle}</p>
        </div>
        <fieldset className="switch">
          <legend className="visually-hidden">{words.view}</legend>
          {(['chart', 'table'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name={`${id}-view`}
                checked={view === name}
                onChange={() => setView(name)}
                value={name}
              />
              {words[name]}
            </label>
          ))}
        </fieldset>
      </div>
      {controls && <div className="chart-controls">{controls}</div>}
      <div className="chart-body">
        {view === 'chart' && !hasValues(figure) ? (
          <p className="chart-empty">{words.empty}</p>
        ) : view === 'chart' ? (
          <>
            <Plot figure={figure} formats={formats} summary={summary} hint={words.hint} />
            {figure.series.length > 1 && <Legend series={figure.series} />}
          </>
        ) : (
          <FigureTable figure={figure} formats={formats} placeName={placeName} label={title} />
        )}
      </div>
      <figcaption className="chart-foot caption">{footer}</figcaption>
    </figure>
  );
}

const hasValues = ({ series }: Figure) =>
  series.some(({ values }) => values.some((value) => value !== null && value > 0));

/** Names with colour and shape, from the palette that the chart has. */
function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="legend small">
      {series.map(({ name }, place) => {
        const look = lookOf(place);
        return (
          <li key={name}>
            <svg viewBox="0 0 20 20" width={12} height={12} aria-hidden="true">
              <path className="of-light" fill={look.light} fillRule="evenodd" d={symbolPath(look)} />
              <path className="of-dark" fill={look.dark} fillRule="evenodd" d={symbolPath(look)} />
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}

function FigureTable({
  figure: { places, series },
  formats,
  placeName,
  label,
}: {
  figure: Figure;
  formats: Formats;
  placeName: string;
  label: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="chart-table" tabIndex={0} aria-label={label}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{placeName}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place, row) => (
            <tr key={place}>
              <th scope="row" className="num">
                {formats.whole(place)}
              </th>
              {series.map(({ name, values }) => {
                const value = values[row];
                return (
                  <td key={name} className="number num">
                    {value === null || value === undefined ? '–' : formats.full(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
