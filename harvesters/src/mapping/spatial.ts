import { type BoundingBox, matchConcept, type Spatial } from '@envhub/metadata-schemas';
import { isRow, jsonOf, listOf, type Notes, textOf } from './values.ts';

/** Characters of a geometry that is kept whole; larger ones are kept as their box. */
const longestGeometry = 100_000;
const geometryTypes = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

/**
 * Where a dataset applies, from what sources write: GeoJSON (also as text), WKT, four numbers of a box,
 * an address or name of an administrative unit, or any other name.
 */
export function spatialOf(
  values: unknown,
  language: string,
  notes: Notes,
  field = 'spatial',
): Spatial | undefined {
  const spatial: Spatial = {};
  for (const value of listOf(values)) {
    const parsed = jsonOf(value) ?? value;
    if (isRow(parsed)) addGeometry(spatial, parsed, notes, field);
    else if (Array.isArray(parsed))
      addBox(spatial, (parsed.flat() as unknown[]).map(Number), value, notes, field);
    else addText(spatial, textOf(parsed), language, notes, field);
  }
  return Object.keys(spatial).length > 0 ? spatial : undefined;
}

function addText(spatial: Spatial, text: string | undefined, language: string, notes: Notes, field: string) {
  if (text === undefined) return;
  const geometry = geometryOfWkt(text);
  if (geometry) return addGeometry(spatial, geometry, notes, field);
  const numbers = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  if ((numbers.length === 4 || numbers.length === 2) && numbers.every(Number.isFinite))
    return addBox(spatial, numbers, text, notes, field);
  const unit = matchConcept('admin-units', text);
  if (unit) spatial.adminUnits = [...new Set([...(spatial.adminUnits ?? []), unit.code])];
  else if (text.length > 5000) notes.warn(field, text, 'spatial', 'This place cannot be read. Left out.');
  else spatial.names = [...(spatial.names ?? []), { [language]: text }].slice(0, 100);
}

function addGeometry(spatial: Spatial, value: Record<string, unknown>, notes: Notes, field: string) {
  const inner = isRow(value.geometry) ? value.geometry : value;
  const box = boxOf(inner);
  if (!geometryTypes.test(String(inner.type)) || !box)
    return notes.warn(
      field,
      value,
      'spatial',
      'This is no GeoJSON geometry with WGS 84 positions. Left out.',
    );
  spatial.bbox ??= box;
  if (JSON.stringify(inner).length <= longestGeometry)
    spatial.geometry ??= inner as NonNullable<Spatial['geometry']>;
  else
    notes.warn(
      field,
      undefined,
      'spatial-size',
      `The geometry is longer than ${longestGeometry} characters; its box is kept.`,
    );
}

function addBox(spatial: Spatial, numbers: number[], raw: unknown, notes: Notes, field: string) {
  const box = numbers.length === 2 ? [...numbers, ...numbers] : numbers;
  const [a, b, c, d] = box as BoundingBox;
  if (isBox(box)) spatial.bbox ??= box;
  // Some write latitude first.
  else if (isBox([b, a, d, c])) spatial.bbox ??= [b, a, d, c];
  else notes.warn(field, raw, 'bbox', 'A box is west, south, east, north in degrees. Left out.');
}

/** Whether four numbers are west, south, east, north in degrees. */
export function isBox(box: number[]): box is BoundingBox {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = box;
  return (
    box.length === 4 &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    south >= -90 &&
    north <= 90 &&
    south <= north
  );
}

/** The box around a GeoJSON geometry; undefined when it has a position that is none. */
function boxOf(geometry: Record<string, unknown>): BoundingBox | undefined {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (node: unknown): boolean => {
    if (!Array.isArray(node)) return false;
    const [x, y] = node as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') return node.length > 0 && node.every(visit);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
    return true;
  };
  const parts = Array.isArray(geometry.geometries)
    ? geometry.geometries.map((part) => (isRow(part) ? part.coordinates : undefined))
    : [geometry.coordinates];
  return parts.every(visit) && isBox(box) ? box : undefined;
}

/** Reads POINT, POLYGON, MULTIPOLYGON … and ENVELOPE(west, east, north, south) of well-known text. */
function geometryOfWkt(text: string): Record<string, unknown> | undefined {
  const match =
    /^(?:SRID=\d+;|<[^>]*>)?\s*(POINT|LINESTRING|POLYGON|MULTIPOLYGON|MULTIPOINT|ENVELOPE)\s*(\(.*\))\s*$/is.exec(
      text,
    );
  if (!match) return undefined;
  const [, name = '', body = ''] = match;
  const kind = name.toUpperCase();
  if (kind === 'ENVELOPE') {
    const [west, east, north, south] = body.slice(1, -1).split(',').map(Number);
    return {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    };
  }
  const json = body
    .replace(/(-?[\d.]+(?:e[+-]?\d+)?)\s+(-?[\d.]+(?:e[+-]?\d+)?)(?:\s+-?[\d.]+)*/gi, '[$1,$2]')
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  const coordinates = jsonOf(json);
  if (!Array.isArray(coordinates)) return undefined;
  const names: Record<string, string> = {
    POINT: 'Point',
    LINESTRING: 'LineString',
    POLYGON: 'Polygon',
    MULTIPOLYGON: 'MultiPolygon',
    MULTIPOINT: 'MultiPoint',
  };
  return { type: names[kind], coordinates: kind === 'POINT' ? coordinates[0] : coordinates };
}
