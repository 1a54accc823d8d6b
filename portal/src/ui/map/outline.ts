import type { Box } from './frames.ts';

export type Point = readonly [x: number, y: number];
/** A closed line; the last point joins the first. */
export type Ring = readonly Point[];

/** The part of an area inside a box (Sutherland and Hodgman); edges along the box close it. */
export function clip(ring: Ring, [west, south, east, north]: Box): Ring {
  const edges: [axis: 0 | 1, bound: number, inside: (value: number) => boolean][] = [
    [0, west, (x) => x >= west],
    [0, east, (x) => x <= east],
    [1, south, (y) => y >= south],
    [1, north, (y) => y <= north],
  ];
  return edges.reduce<Ring>((points, [axis, bound, inside]) => cutAt(points, axis, bound, inside), ring);
}

function cutAt(ring: Ring, axis: 0 | 1, bound: number, inside: (value: number) => boolean): Ring {
  const kept: Point[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && inside(before[axis]) !== inside(point[axis]))
      kept.push(crossing(before, point, axis, bound));
    if (inside(point[axis])) kept.push(point);
    before = point;
  }
  return kept;
}

function crossing(a: Point, b: Point, axis: 0 | 1, bound: number): Point {
  const share = (bound - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? a[1] + share * (b[1] - a[1]) : a[0] + share * (b[0] - a[0]);
  return axis === 0 ? [bound, other] : [other, bound];
}

/** A line without the points that lie within `tolerance` of the line without them (Douglas and Peucker). */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const away = distanceTo(line[i] as Point, line[from] as Point, line[to] as Point);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The area of a ring, without sign. */
export function areaOf(ring: Ring): number {
  let twice = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before) twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return Math.abs(twice) / 2;
}

/** SVG path data in whole units, with relative steps: the shortest that there is. */
export function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
      const [first = [0, 0]] = points;
      let [x, y] = first;
      const steps = points.slice(1).flatMap((point) => {
        const [dx, dy] = [point[0] - x, point[1] - y];
        [x, y] = point;
        return dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? '' : ' '}${dy}`];
      });
      return `M${first[0]} ${first[1]}l${steps.join(' ')}z`.replaceAll(' -', '-');
    })
    .join('');
}
