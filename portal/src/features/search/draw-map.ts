import {
  type GeoJSONSource,
  type LngLatBoundsLike,
  Marker,
  NavigationControl,
  setWorkerUrl,
  Map as WebMap,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { archipelagos, type Box, frames } from '@/ui/map/frames';
import { gathered } from './map-marks';
import { type Boxes, extents, styleOf } from './map-style';

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
    seen = shownBox(map);
    on.moved(seen);
  });
  const scheme = new MutationObserver(() => map.setStyle(styleOf(container, boxes)));
  scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });

  return {
    show(found, chosen) {
      boxes = found;
      // Until now it had no size: another drawing stood in its place.
      map.resize();
      const fill = () => map.getSource<GeoJSONSource>('extents')?.setData(extents(boxes));
      if (map.getSource('extents')) fill();
      else map.once('styledata', fill);
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
/** What the map shows, to a hundredth of a degree; seen from afar, the whole round. */
function shownBox(map: WebMap): Box {
  const [[left, south], [right, north]] = map.getBounds().toArray();
  const [west, east] = right - left < 360 ? [wrapped(left), wrapped(right)] : [-180, 180];
  const round = (side: number) => Math.round(side * 100) / 100;
  return [round(west), round(Math.max(-90, south)), round(east), round(Math.min(90, north))];
}

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
  const side = (place: 0 | 1 | 2 | 3) => known.map((box) => box[place]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
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
