import { beginning, cleaned } from './content.ts';
import { NoPreview } from './reason.ts';

const mostFeatures = 200;
/** Length of the features as JSON, beyond which no further one is added. */
const mostLength = 1_000_000;
const mostCharacters = 200;

type Json = Record<string, unknown>;

/** Arrays around a position, by type of geometry. */
const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * Shows the first features of GeoJSON, whatever it has at its top.
 * @throws NoPreview `broken` when what would be shown is not GeoJSON, `empty`
 */
export function geojsonPreview(value: unknown) {
  const all = featuresOf(value);
  if (all.length === 0) throw new NoPreview('empty');
  const features: Json[] = [];
  let length = 0;
  for (const item of all.slice(0, mostFeatures)) {
    const feature = featureOf(item);
    length += JSON.stringify(feature).length;
    if (length > mostLength && features.length > 0) break;
    features.push(feature);
  }
  return {
    kind: 'geojson' as const,
    geojson: { type: 'FeatureCollection', features },
    featureCount: all.length,
    truncated: features.length < all.length,
  };
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function featuresOf(value: unknown): unknown[] {
  if (!isObject(value)) throw broken();
  if (value.type === 'Feature') return [value];
  if (value.type !== 'FeatureCollection') return [{ type: 'Feature', properties: {}, geometry: value }];
  if (!Array.isArray(value.features)) throw broken();
  return value.features;
}

function featureOf(value: unknown): Json {
  if (!isObject(value) || value.type !== 'Feature') throw broken();
  const { id, geometry = null, properties } = value;
  return {
    type: 'Feature',
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    geometry: geometry === null ? null : geometryOf(geometry),
    properties: isObject(properties)
      ? Object.fromEntries(Object.entries(properties).map(([name, held]) => [name, plain(held)]))
      : null,
  };
}

function geometryOf(value: unknown, depth = 0): Json {
  if (!isObject(value)) throw broken();
  const { type, coordinates, geometries } = value;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < 3)
    return { type, geometries: geometries.map((geometry) => geometryOf(geometry, depth + 1)) };
  const arrays = typeof type === 'string' && Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (arrays === undefined || !isPlaced(coordinates, arrays)) throw broken();
  return { type, coordinates };
}

/** Whether these are positions within so many arrays, in degrees: others cannot be put on a map. */
function isPlaced(value: unknown, arrays: number): boolean {
  if (!Array.isArray(value)) return false;
  if (arrays > 0) return value.every((item) => isPlaced(item, arrays - 1));
  const [x, y] = value;
  return value.length < 10 && value.every(Number.isFinite) && Math.abs(x) <= 360 && Math.abs(y) <= 90;
}

/** A value of a property as a reader sees it: short, and without parts. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return beginning(cleaned(value), mostCharacters);
  if (typeof value !== 'object' || value === null) return value;
  try {
    return beginning(JSON.stringify(value), mostCharacters);
  } catch (error) {
    // Nested too deep to be written down.
    if (error instanceof RangeError) return '…';
    throw error;
  }
}

const broken = () => new NoPreview('broken', 'no GeoJSON');
