/** West, south, east, north in degrees; west exceeds east across the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];
export type Place = readonly [longitude: number, latitude: number];

/** A part of the world and the drawing it makes: equirectangular, true to scale at its middle. */
export interface Frame {
  box: Box;
  width: number;
  height: number;
}

const frame = (box: Box, width: number): Frame => {
  const [west, south, east, north] = box;
  // The whole world keeps its usual two to one.
  const stretch = east - west === 360 ? 1 : Math.cos(((south + north) / 2) * (Math.PI / 180));
  return { box, width, height: Math.round((width * (north - south)) / ((east - west) * stretch)) };
};

/** The country with the whole East Sea, and the world. */
export const frames = {
  vietnam: frame([101, 5.6, 118.8, 24.2], 600),
  world: frame([-180, -78, 180, 84], 720),
};
export type FrameName = keyof typeof frames;

/** Where a place lies in the drawing of a frame. */
export function project({ box, width, height }: Frame, [longitude, latitude]: Place): [number, number] {
  const [west, south, east, north] = box;
  return [((longitude - west) / (east - west)) * width, ((north - latitude) / (north - south)) * height];
}

/** The country's frame where everything lies in it, else the world. */
export function frameOf(boxes: readonly Box[]): FrameName {
  const [west, south, east, north] = frames.vietnam.box;
  return boxes.length > 0 &&
    boxes.every(([w, s, e, n]) => w <= e && w >= west && s >= south && e <= east && n <= north)
    ? 'vietnam'
    : 'world';
}

/** How many units of a drawing's width a closer view shows at least: some coast, to know where one is. */
const narrowest = 160;

/** The part of a frame's drawing around a box, with some room, in the frame's proportions. */
export function viewOf(
  frame: Frame,
  [west, south, east, north]: Box,
): readonly [x: number, y: number, width: number, height: number] {
  const [left, top] = project(frame, [west, north]);
  const [right, bottom] = project(frame, [east, south]);
  const aspect = frame.width / frame.height;
  const width = Math.min(
    frame.width,
    Math.max(narrowest, 1.3 * Math.max(right - left, (bottom - top) * aspect)),
  );
  const height = width / aspect;
  const within = (middle: number, size: number, whole: number) =>
    Math.round(Math.max(0, Math.min(whole - size, middle - size / 2)));
  return [
    within((left + right) / 2, width, frame.width),
    within((top + bottom) / 2, height, frame.height),
    Math.round(width),
    Math.round(height),
  ];
}

/** The archipelagos that every map of the country shows: larger islands and banks as dots, and where the name stands. */
export const archipelagos: readonly {
  name: 'hoangSa' | 'truongSa';
  label: Place;
  islands: readonly Place[];
}[] = [
  {
    name: 'hoangSa',
    label: [114.7, 17.6],
    islands: [
      [112.34, 16.84],
      [112.73, 16.67],
      [112.27, 16.97],
      [111.61, 16.53],
      [111.61, 16.45],
      [111.78, 16.05],
      [111.2, 15.78],
      [112.52, 16.33],
    ],
  },
  {
    name: 'truongSa',
    label: [114.4, 12.3],
    islands: [
      [114.33, 11.42],
      [114.36, 10.38],
      [114.48, 10.18],
      [114.08, 11.05],
      [113.83, 9.88],
      [112.92, 8.65],
      [111.92, 8.65],
      [114.36, 9.9],
      [115.82, 10.73],
      [113.99, 7.89],
      [115.54, 9.35],
      [112.9, 7.9],
    ],
  },
];
