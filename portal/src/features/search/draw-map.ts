import {
  type GeoJSONSource,
  type LngLatBoundsLike,
  Marker,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
  Map as WebMap,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { archipelagos, frames } from '@/ui/map/frames';
import { gathered } from './map-marks';
import type { Box } from './search-state';

export interface MapWords {
  label: string;
  zoomIn: string;
  zoomOut: string;
  wheel: string;
  wheelMac: string;
  fingers: string;
  /** How many datasets a mark stands for, with {count}. */
  mark: string;
  hoangSa: string;
  truongSa: string;
}

/** Boxes of the results in their order; undefined where a result has none. */
export type Boxes = readonly (Box | undefined)[];

export interface DrawnMap {
  /** Shows other results; a box that was chosen elsewhere comes into view. */
  show(boxes: Boxes, chosen: Box | undefined): void;
  /** Puts forward these results; none = all are alike. */
  point(items: readonly number[]): void;
  remove(): void;
}

const markWidth = 32;

/**
 * Draws the map of results: our own land, the names that every map of the country shows, an outline for each
 * extent and marks at their centres.
 * @throws Error where the browser has no WebGL
 */
export function drawMap(
  container: HTMLElement,
  words: MapWords,
  on: {
    moved(box: Box): void;
    pointed(items: readonly number[]): void;
    chosen(items: readonly number[]): void;
  },
): DrawnMap {
  setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);
  const map = new WebMap({
    container,
    style: styleOf(container),
    bounds: boundsOf(frames.vietnam.box),
    attributionControl: false,
    // A map amid a page moves only on purpose: the wheel and one finger scroll the page.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 11,
    locale: {
      'Map.Title': words.label,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
      'CooperativeGesturesHandler.MacHelpText': words.wheelMac,
      'CooperativeGesturesHandler.MobileHelpText': words.fingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  for (const { name, label } of archipelagos)
    new Marker({ element: nameOf(words[name]) }).setLngLat([...label]).addTo(map);

  let boxes: Boxes = [];
  let seen: Box | undefined;
  let marks: Marker[] = [];
  const redraw = () => {
    for (const mark of marks) mark.remove();
    marks = marksOf(map, boxes, words, on);
  };
  map.on('zoomend', redraw);
  map.on('moveend', ({ originalEvent }) => {
    if (!originalEvent) return;
    const [[west, south], [east, north]] = map.getBounds().toArray();
    seen = [wrapped(west), Math.max(-90, south), wrapped(east), Math.min(90, north)].map(
      (side) => Math.round(side * 100) / 100,
    ) as unknown as Box;
    on.moved(seen);
  });
  const scheme = new MutationObserver(() => map.setStyle(styleOf(container, boxes)));
  scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });

  return {
    show(found, chosen) {
      boxes = found;
      // Until now it had no size: another drawing stood in its place.
      map.resize();
      const source = () => map.getSource<GeoJSONSource>('extents')?.setData(extents(boxes));
      if (map.isStyleLoaded()) source();
      else map.once('load', source);
      if (chosen?.join() !== seen?.join() || !chosen)
        map.fitBounds(boundsOf(chosen ?? viewOf(boxes)), { padding: 24, animate: false, maxZoom: 9 });
      redraw();
    },
    point(items) {
      if (map.getLayer('pointed')) map.setFilter('pointed', ['in', ['get', 'item'], ['literal', [...items]]]);
      for (const mark of marks) {
        const element = mark.getElement();
        const own = (element.dataset.items ?? '').split(' ').map(Number);
        element.toggleAttribute(
          'data-active',
          items.some((item) => own.includes(item)),
        );
      }
    },
    remove() {
      scheme.disconnect();
      map.remove();
    },
  };
}

const boundsOf = ([west, south, east, north]: Box): LngLatBoundsLike => [
  [west, south],
  [west > east ? east + 360 : east, north],
];
const wrapped = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;
const centreOf = ([west, south, east, north]: Box): [number, number] => [
  (west + (west > east ? east + 360 : east)) / 2,
  (south + north) / 2,
];

/** The country where something of it was found, else what was found. */
function viewOf(boxes: Boxes): Box {
  const known = boxes.filter((box) => box !== undefined);
  const [west, south, east, north] = frames.vietnam.box;
  const home = known.some((box) => {
    const [x, y] = centreOf(box);
    return x > west && x < east && y > south && y < north;
  });
  if (home || known.length === 0) return frames.vietnam.box;
  const sides = [0, 1, 2, 3].map((side) => known.map((box) => box[side] ?? 0));
  return [0, 1, 2, 3].map((side) =>
    side < 2 ? Math.min(...(sides[side] ?? [])) : Math.max(...(sides[side] ?? [])),
  ) as unknown as Box;
}

function nameOf(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'map-name';
  element.textContent = text;
  return element;
}

function marksOf(
  map: WebMap,
  boxes: Boxes,
  words: MapWords,
  on: { pointed(items: readonly number[]): void; chosen(items: readonly number[]): void },
): Marker[] {
  const spots = boxes.flatMap((box, item) => (box ? [{ item, ...map.project(centreOf(box)) }] : []));
  return gathered(spots, markWidth).map(({ x, y, items }) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'map-mark';
    element.dataset.items = items.join(' ');
    element.textContent = String(items.length);
    element.ariaLabel = words.mark.replace('{count}', String(items.length));
    for (const event of ['pointerenter', 'focus']) element.addEventListener(event, () => on.pointed(items));
    for (const event of ['pointerleave', 'blur']) element.addEventListener(event, () => on.pointed([]));
    element.addEventListener('click', () => on.chosen(items));
    return new Marker({ element }).setLngLat(map.unproject([x, y])).addTo(map);
  });
}

function extents(boxes: Boxes) {
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

function styleOf(container: HTMLElement, boxes: Boxes = []): StyleSpecification {
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
