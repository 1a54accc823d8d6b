import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Frame, project } from './frames.ts';
import { areaOf, clip, type Point, pathOf, type Ring, simplify } from './outline.ts';

/** What we read of TopoJSON: arcs in whole steps, shared by the areas on either side of them. */
interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: { land: { geometries: { type: string; arcs: number[][][] }[] } };
}

/** The land of the earth without any borders (Natural Earth, public domain), as areas with their holes. */
export function land(scale: '110m' | '50m'): Ring[][] {
  const found = createRequire(path.join(process.cwd(), 'package.json')).resolve(
    `world-atlas/land-${scale}.json`,
  );
  const { transform, arcs, objects } = JSON.parse(readFileSync(found, 'utf8')) as Topology;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
  });
  // A negative number means the arc of its complement, walked backwards; the end of one arc begins the next.
  const lineOf = (index: number) => (index < 0 ? (lines[~index] ?? []).toReversed() : (lines[index] ?? []));
  return objects.land.geometries.flatMap(({ arcs: areas }) =>
    areas.flatMap((area) => onMap(area.map((ring) => ring.flatMap((index) => lineOf(index).slice(1))))),
  );
}

/** An area as a flat map has it: cut where it crosses the antimeridian, and around a pole down to the edge. */
function onMap(area: Ring[]): Ring[][] {
  const rings = area.map(unrolled);
  const reach = rings.flat().map(([x]) => x);
  const copies = [0, 360, -360].filter((by) => reach.some((x) => x + by > -180 && x + by < 180));
  if (copies.length === 1) return [rings];
  return copies.map((by) =>
    rings
      .map((ring) =>
        clip(
          ring.map(([x, y]): Point => [x + by, y]),
          [-180, -90, 180, 90],
        ),
      )
      .filter((ring) => ring.length > 2),
  );
}

/** A ring whose longitudes go on beyond 180° instead of jumping to the other edge. */
function unrolled(ring: Ring): Ring {
  let turns = 0;
  const points = ring.map(([x, y], i): Point => {
    const step = x - (ring[i - 1]?.[0] ?? x);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + turns * 360, y];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || Math.abs(first[0] - last[0]) < 180) return points;
  const pole = last[1] < 0 ? -90 : 90;
  return [...points, [last[0], pole], [first[0], pole]];
}

/** The land in a frame as SVG path data, as fine as the drawing shows. */
export function landPath(frame: Frame): string {
  const { box } = frame;
  const margin = (box[2] - box[0]) / 100;
  // A little beyond the frame, so that cut edges do not show.
  const around = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin] as const;
  const rings = land(box[2] - box[0] > 90 ? '110m' : '50m')
    .flat()
    .map((ring) =>
      simplify(
        clip(ring, around).map((point) => project(frame, point)),
        0.6,
      ),
    )
    .filter((ring) => areaOf(ring) > 4);
  return pathOf(rings);
}

/** The land as one GeoJSON feature, for maps that the browser draws; exact to `tolerance` degrees. */
export function landGeoJson(tolerance: number) {
  const round = ([x, y]: Point): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  const coordinates = land('50m')
    .map((area) => area.map((ring) => simplify([...ring, ring[0] as Point], tolerance).map(round)))
    .map((area) => area.filter((ring) => ring.length > 3))
    .filter((area) => area.length > 0);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } } as const;
}
