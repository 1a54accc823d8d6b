import type { Column } from './preview-table.tsx';

/** A feature of somebody's GeoJSON: nothing of it is certain. */
export interface Feature {
  geometry?: unknown;
  properties?: Record<string, unknown> | null;
}

/** The properties of features as a table: a column for each name, in the order in which they come. */
export function columnsOf(features: readonly Feature[]): { columns: Column[]; rows: (string | null)[][] } {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const values = (name: string) => features.map(({ properties }) => properties?.[name]);
  return {
    columns: [...names].map((name) => ({ name, type: typeOf(values(name)), missing: 0 })),
    rows: features.map(({ properties }) => [...names].map((name) => textOf(properties?.[name]))),
  };
}

function typeOf(values: unknown[]): Column['type'] {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return 'empty';
  if (known.every((value) => typeof value === 'boolean')) return 'boolean';
  if (!known.every((value) => typeof value === 'number')) return 'text';
  return known.every(Number.isInteger) ? 'integer' : 'number';
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
