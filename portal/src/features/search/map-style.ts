import type { StyleSpecification } from 'maplibre-gl';
import { archipelagos, type Box } from '@/ui/map/frames';

/** Boxes of the results in their order; undefined where a result has none. */
export type Boxes = readonly (Box | undefined)[];

/** The results' boxes as outlines that know which result they are. */
export function extents(boxes: Boxes) {
  return {
    type: 'FeatureCollection' as const,
    features: boxes.flatMap((box, item) => {
      if (!box) return [];
      const [west, south, right, north] = box;
      const east = west > right ? right + 360 : right;
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      return [
        {
          type: 'Feature' as const,
          properties: { item },
          geometry: { type: 'Polygon' as const, coordinates: [ring] },
        },
      ];
    }),
  };
}

/** The map in the colours of the page around it. */
export function styleOf(container: HTMLElement, boxes: Boxes = []): StyleSpecification {
  const styles = getComputedStyle(container);
  const colour = (name: string) => styles.getPropertyValue(`--eh-${name}`).trim();
  const islands = archipelagos.flatMap(({ islands: places }) => places.map((place) => [...place]));
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: `${window.location.origin}/map/land.json` },
      islands: { type: 'geojson', data: { type: 'MultiPoint', coordinates: islands } },
      extents: { type: 'geojson', data: extents(boxes) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('surface') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      {
        id: 'islands',
        type: 'circle',
        source: 'islands',
        paint: { 'circle-radius': 2, 'circle-color': colour('ink-3') },
      },
      {
        id: 'extents',
        type: 'line',
        source: 'extents',
        paint: { 'line-color': colour('bar'), 'line-opacity': 0.6, 'line-width': 1.2 },
      },
      {
        id: 'pointed',
        type: 'fill',
        source: 'extents',
        filter: false,
        paint: { 'fill-color': colour('bar'), 'fill-opacity': 0.3, 'fill-outline-color': colour('accent') },
      },
    ],
  };
}
