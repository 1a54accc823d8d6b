import { type Box, type Frame, type Place, project } from './frames.ts';
import { pathOf, type Ring } from './outline.ts';

/** A geometry of somebody's record: GeoJSON, or anything that says it is. */
export interface Geometry {
  type: string;
  [member: string]: unknown;
}

/** What geometries come to when drawn. */
export interface Shapes {
  areas: Ring[][];
  lines: Place[][];
  points: Place[];
}

/** Places drawn at most; beyond that a picture of this size shows no more. */
const most = 4000;

/** Takes geometries apart into areas, lines and points; what is no place on earth is left out. */
export function shapesOf(geometries: readonly Geometry[]): Shapes {
  const shapes: Shapes = { areas: [], lines: [], points: [] };
  let left = most;
  const place = (value: unknown): Place[] => {
    if (!Array.isArray(value) || left <= 0) return [];
    const [longitude, latitude] = value as unknown[];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return [];
    left--;
    return [[longitude, latitude]];
  };
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const line = (value: unknown): Place[] => list(value).flatMap(place);
  const take: Record<string, (coordinates: unknown) => void> = {
    Point: (at) => shapes.points.push(...place(at)),
    MultiPoint: (at) => shapes.points.push(...line(at)),
    LineString: (at) => shapes.lines.push(line(at)),
    MultiLineString: (at) => shapes.lines.push(...list(at).map(line)),
    Polygon: (at) => shapes.areas.push(list(at).map(line)),
    MultiPolygon: (at) => shapes.areas.push(...list(at).map((area) => list(area).map(line))),
  };
  const open = [...geometries];
  for (let geometry = open.shift(); geometry && left > 0; geometry = open.shift()) {
    if (geometry.type === 'GeometryCollection') open.push(...(list(geometry.geometries) as Geometry[]));
    else if (Object.hasOwn(take, geometry.type)) take[geometry.type]?.(geometry.coordinates);
  }
  return shapes;
}

/** The box around shapes; undefined when there is nothing. */
export function boxAround({ areas, lines, points }: Shapes): Box | undefined {
  const places = [...points, ...lines.flat(), ...areas.flat(2)];
  if (places.length === 0) return undefined;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [longitude, latitude] of places) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}

/** Boxes as areas: one across the antimeridian becomes two, one without any width or height a point. */
export function shapesOfBoxes(boxes: readonly Box[]): Shapes {
  const shapes: Shapes = { areas: [], lines: [], points: [] };
  for (const [west, south, east, north] of boxes) {
    if (west === east && south === north) shapes.points.push([west, south]);
    else if (west > east)
      shapes.areas.push([corners([west, south, 180, north])], [corners([-180, south, east, north])]);
    else shapes.areas.push([corners([west, south, east, north])]);
  }
  return shapes;
}

const corners = ([west, south, east, north]: Box): Ring => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
];

/** Shapes smaller than this in the drawing are shown as a point: they could not be seen. */
const visible = 6;

/** SVG path data of areas, lines and points; a point is a line without length, which round ends make a dot. */
export function draw(frame: Frame, { areas, lines, points }: Shapes) {
  const at = (ring: readonly Place[]) => ring.map((place) => project(frame, place));
  const rings = areas.map((area) => area.map(at).filter((ring) => ring.length > 2));
  const isSmall = ([outer]: Ring[]) => outer !== undefined && sizeOf(outer) < visible;
  const dots = [...at(points), ...rings.filter(isSmall).flatMap(([outer]) => outer?.slice(0, 1) ?? [])];
  return {
    areas: pathOf(rings.filter((area) => !isSmall(area)).flat()),
    lines: lines
      .filter((line) => line.length > 1)
      .map((line) => pathOf([at(line)]).slice(0, -1))
      .join(''),
    // Dots at the same place would only lie on each other.
    points: [...new Set(dots.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0`))].join(''),
  };
}

function sizeOf(ring: Ring): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
