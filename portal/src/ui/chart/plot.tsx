'use client';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { watchScheme } from '../scheme';
import type { Drawing } from './engine';
import { type Figure, optionOf, type Paint } from './option';

export interface Formats {
  /** A value in full, with its unit. */
  full: (value: number) => string;
  value: Paint['value'];
  place: Paint['place'];
  /** A place of the axis in full. */
  whole: (place: string) => string;
}

/**
 * Draws a figure. The engine comes only now, over the wire; until then its place is kept. Arrow keys go along
 * the axis as a pointer does, and what stands there is said below the plot.
 */
export function Plot({
  figure,
  formats,
  summary,
  hint,
}: {
  figure: Figure;
  formats: Formats;
  /** What, where, when and trend, in a sentence. */
  summary: string;
  /** What the keys do, and what stands below before one points. */
  hint: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const [at, setAt] = useState<number>();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let over = false;
    let sizes: ResizeObserver | undefined;
    let unwatch: (() => void) | undefined;
    void import('./engine').then(({ draw }) => {
      if (over) return;
      const made = draw(element, setAt);
      drawing.current = made;
      const paint = () => made.show(optionOf(figure, paintOf(element, formats)));
      paint();
      sizes = new ResizeObserver(() => {
        made.resize();
        paint();
      });
      sizes.observe(element);
      // The attribute changes first, on the same event.
      unwatch = watchScheme(() => queueMicrotask(paint));
    });
    return () => {
      over = true;
      sizes?.disconnect();
      unwatch?.();
      drawing.current?.end();
      drawing.current = null;
    };
  }, [figure, formats]);

  function walk(event: KeyboardEvent) {
    const last = figure.places.length - 1;
    const to = { ArrowLeft: (at ?? last + 1) - 1, ArrowRight: (at ?? -1) + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = Math.min(last, Math.max(0, to));
    drawing.current?.point(place);
    setAt(place);
  }

  const place = at === undefined ? undefined : figure.places[at];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the picture */}
      <div ref={box} className="plot" role="img" aria-label={summary} tabIndex={0} onKeyDown={walk} />
      <p className="plot-reading caption" aria-live="polite">
        {place === undefined || at === undefined ? (
          hint
        ) : (
          <>
            <strong>{formats.whole(place)}</strong>
            {figure.series.map(({ name, values }) => {
              const value = values[at];
              return (
                <span key={name}>
                  {figure.series.length > 1 && `${name}: `}
                  <span className="num">
                    {value === null || value === undefined ? '–' : formats.full(value)}
                  </span>
                </span>
              );
            })}
          </>
        )}
      </p>
    </>
  );
}

function paintOf(element: HTMLElement, { value, place }: Formats): Paint {
  const style = getComputedStyle(element);
  return {
    dark: document.documentElement.dataset.mantineColorScheme === 'dark',
    ink: style.getPropertyValue('--eh-ink-2').trim(),
    line: style.getPropertyValue('--eh-line').trim(),
    font: style.fontFamily,
    width: element.clientWidth,
    value,
    place,
  };
}
