import type { Column } from './preview-table.tsx';

/** A feature of somebody's GeoJSON: nothing of it is certain. */
export interface Feature {
  geometry?: unknown;
  properties?: Record<string, unknown> | null;
}

/** The properties of features as a table: a column for each name, in the order in which they come. */
export function columnsOf(features: readonly Feature[]): { columns: Column[]; rows: (string | null)[][] } {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  return {
    columns: names.map((name) =>
      columnOf(
        name,
        features.map(({ properties }) => properties?.[name] ?? null),
      ),
    ),
    rows: features.map(({ properties }) => names.map((name) => textOf(properties?.[name]))),
  };
}

function columnOf(name: string, values: unknown[]): Column {
  const known = values.filter((value) => value !== null);
  return { name, type: typeOf(known), missing: 1 - known.length / values.length };
}

function typeOf(known: unknown[]): Column['type'] {
  if (known.length === 0) return 'empty';
  if (known.every(Number.isInteger)) return 'integer';
  if (known.every((value) => typeof value === 'number')) return 'number';
  return known.every((value) => typeof value === 'boolean') ? 'boolean' : 'text';
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
