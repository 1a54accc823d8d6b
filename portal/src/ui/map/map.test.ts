import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { archipelagos, type Box, frameOf, frames, project, viewOf } from './frames.ts';
import { land, landGeoJson, landPath } from './land.ts';
import { areaOf, clip, pathOf, type Ring, simplify } from './outline.ts';
import { boxAround, draw, shapesOf, shapesOfBoxes } from './shapes.ts';

const square: Ring = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
];

describe('outlines', () => {
  test('an area is cut to a box', () => {
    assert.equal(areaOf(clip(square, [5, 5, 20, 20])), 25);
    assert.equal(areaOf(clip(square, [-5, -5, 20, 20])), 100);
    assert.deepEqual(clip(square, [20, 20, 30, 30]), []);
  });

  test('points that a line does not need are left out', () => {
    assert.deepEqual(
      simplify(
        [
          [0, 0],
          [1, 0.01],
          [2, 0],
          [3, 5],
          [4, 0],
        ],
        0.1,
      ),
      [
        [0, 0],
        [2, 0],
        [3, 5],
        [4, 0],
      ],
    );
  });

  test('a path has whole numbers and no step that goes nowhere', () => {
    assert.equal(
      pathOf([
        [
          [0.2, 0],
          [0.4, 0.1],
          [10, -3.2],
        ],
      ]),
      'M0 0l10-3z',
    );
  });
});

describe('the base map', () => {
  before(() => process.chdir(path.resolve(import.meta.dirname, '../../..')));

  test('land is where it is, sea where it is, and no line runs across the map', () => {
    const areas = land('110m');
    const isLand = ([x, y]: [number, number]) =>
      areas.some((area) => area.filter((ring) => inside(ring, x, y)).length % 2 === 1);
    const inland: [number, number][] = [
      [105.8, 21],
      [106.7, 11.2],
      [-100, 40],
      [172, 67],
      [-172, 66.2],
      [0, -85],
    ];
    const atSea: [number, number][] = [
      [112, 14],
      [-30, 30],
      [0, 72],
      [-120, 75.5],
      [0, -17],
    ];
    assert.deepEqual(
      inland.map(isLand),
      inland.map(() => true),
    );
    assert.deepEqual(
      atSea.map(isLand),
      atSea.map(() => false),
    );
    for (const [x, y] of areas.flat(2)) assert.ok(Math.abs(x) <= 180 && Math.abs(y) <= 90);
  });

  test('a drawing is small', () => {
    assert.ok(landPath(frames.vietnam).length < 5_000);
    assert.ok(landPath(frames.world).length < 12_000);
    const { geometry } = landGeoJson(0.03);
    assert.ok(JSON.stringify(geometry).length < 500_000);
    for (const ring of geometry.coordinates.flat()) assert.deepEqual(ring[0], ring.at(-1));
  });
});

function inside(ring: Ring, x: number, y: number): boolean {
  let within = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i || ring.length) - 1] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

describe('extents', () => {
  test('what lies in the country or its sea is shown there, with both archipelagos in the picture', () => {
    assert.equal(frameOf([[102.1, 6.8, 117.9, 23.4]]), 'vietnam');
    assert.equal(
      frameOf([
        [105, 20, 106, 21],
        [-10, 35, 30, 60],
      ]),
      'world',
    );
    assert.equal(frameOf([[110, 10, 105, 12]]), 'world');
    assert.equal(frameOf([]), 'world');
    for (const { islands } of archipelagos) {
      for (const island of islands) {
        const [x, y] = project(frames.vietnam, island);
        assert.ok(x > 0 && y > 0 && x < frames.vietnam.width && y < frames.vietnam.height);
      }
    }
  });

  test('a box across the antimeridian is two, one without extent is a dot, so is one too small to see', () => {
    const across: Box = [170, -20, -170, -10];
    assert.equal(shapesOfBoxes([across]).areas.length, 2);
    assert.match(draw(frames.world, shapesOfBoxes([[10, 20, 10, 20]])).points, /^M\d+ \d+h0$/);
    const small = draw(frames.world, shapesOfBoxes([[10, 20, 10.01, 20.01]]));
    assert.deepEqual([small.areas, small.points === ''], ['', false]);
  });

  test('a closer view has what it is about, in the frame and its proportions', () => {
    const { width, height } = frames.vietnam;
    for (const box of [
      [105, 21, 105, 21],
      [102.1, 6.8, 117.9, 23.4],
      [118.7, 5.7, 118.8, 5.8],
    ] as Box[]) {
      const [x, y, w, h] = viewOf(frames.vietnam, box);
      const [left, top] = project(frames.vietnam, [box[0], box[3]]);
      assert.ok(x >= 0 && y >= 0 && x + w <= width + 1 && y + h <= height + 1);
      assert.ok(left >= x - 1 && top >= y - 1 && Math.abs(w / h - width / height) < 0.02);
    }
  });

  test('every kind of geometry is drawn; what is none is left out', () => {
    const shapes = shapesOf([
      { type: 'Point', coordinates: [105, 21] },
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [105, 21],
              [106, 22],
            ],
          },
        ],
      },
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [105, 10],
              [106, 10],
              [106, 11],
              [105, 10],
            ],
          ],
        ],
      },
      { type: 'Point', coordinates: ['105', null] },
      { type: 'Point', coordinates: [1000, 21] },
      { type: 'Polygon', coordinates: 'x' },
      { type: 'constructor', coordinates: [] },
      { type: 'GeometryCollection', geometries: 7 },
    ]);
    assert.deepEqual([shapes.points.length, shapes.lines.length, shapes.areas.length], [1, 1, 2]);
    assert.deepEqual(boxAround(shapes), [105, 10, 106, 22]);
    const drawn = draw(frames.vietnam, shapes);
    assert.ok(drawn.areas.endsWith('z') && !drawn.lines.includes('z') && drawn.points.startsWith('M'));
  });

  test('a picture of a million places stays one', () => {
    const places = Array.from({ length: 1_000_000 }, (_, i) => [105 + i / 1e6, 20]);
    const shapes = shapesOf([{ type: 'MultiPoint', coordinates: places }]);
    assert.ok(draw(frames.vietnam, shapes).points.length < 2_000);
  });
});
