'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Box } from '@/ui/map/frames';
import { currentSearch } from './current-search';
import type { DrawnMap, MapWords } from './draw-map';
import type { Boxes } from './map-style';
import { searchHref } from './search-state';

/**
 * The map of results, linked with the list beside it: what is pointed at here stands out there. Its library
 * comes only now; until then, without script and without WebGL, the drawing of the server stands in its place.
 */
export function ResultMap({
  locale,
  boxes,
  chosen,
  words,
  children,
}: {
  locale: string;
  boxes: Boxes;
  /** The box that the search is limited to. */
  chosen: Box | undefined;
  words: MapWords & { here: string };
  children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap>();
  const [here, setHere] = useState<string>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; words do not change in a page
  useEffect(() => {
    let made: DrawnMap | undefined;
    let left = false;
    const rows = () => [
      ...(root.current?.parentElement?.querySelectorAll<HTMLElement>('.result-list > li') ?? []),
    ];
    const point = (items: readonly number[]) => {
      made?.point(items);
      for (const [item, row] of rows().entries()) row.toggleAttribute('data-active', items.includes(item));
    };
    import('./draw-map')
      .then(({ drawMap }) => {
        if (left || !canvas.current) return;
        made = drawMap(canvas.current, words, {
          moved: (bbox) => setHere(searchHref(locale, currentSearch(), { bbox })),
          pointed: point,
          chosen: ([first = -1]) => rows()[first]?.querySelector<HTMLElement>('a')?.focus(),
        });
        setDrawn(made);
      })
      // No WebGL, or the library did not come: the server's drawing shows the same.
      .catch(() => setDrawn(undefined));
    const from = (event: Event) => {
      const row = (event.target as Element).closest('.result-list > li');
      if (row) point([rows().indexOf(row as HTMLElement)]);
    };
    const view = root.current?.parentElement;
    const end = new AbortController();
    for (const type of ['pointerover', 'focusin']) view?.addEventListener(type, from, { signal: end.signal });
    view
      ?.querySelector('.result-list')
      ?.addEventListener('pointerleave', () => point([]), { signal: end.signal });
    return () => {
      left = true;
      end.abort();
      made?.remove();
    };
  }, []);

  const shown = JSON.stringify([boxes, chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are new in each answer; their numbers count
  useEffect(() => {
    drawn?.show(boxes, chosen);
    setHere(undefined);
  }, [drawn, shown]);

  return (
    <div ref={root} className="result-map" id="map">
      <div ref={canvas} className="map-canvas" hidden={!drawn} />
      {!drawn && children}
      {here && (
        <a className="button map-here" data-keep href={here}>
          {words.here}
        </a>
      )}
    </div>
  );
}
