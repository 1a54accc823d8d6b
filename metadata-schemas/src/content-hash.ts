import { hash } from 'node:crypto';
import type { DatasetInput } from './types.ts';

/** Lists whose order says nothing: a source that shuffles its tags has not changed. */
const sets = new Set([
  'themes',
  'dataThemes',
  'languages',
  'adminUnits',
  'keywords',
  'extras',
  'documentation',
  'relations',
  'conformsTo',
  'contactPoints',
]);

/**
 * SHA-256 (hex) of what a record says, whatever the order of its keys and of lists that are sets, and whether
 * its letters are composed or not.
 */
export function contentHash(dataset: DatasetInput): string {
  return hash('sha256', canonical(dataset));
}

/** Canonical JSON: sorted keys, undefined left out, sets sorted, text composed (NFC). */
function canonical(dataset: DatasetInput): string {
  return JSON.stringify(ordered(dataset, false)).normalize('NFC');
}

/** The same value with its keys in order, and its sets. */
function ordered(value: unknown, unordered: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => ordered(item, false));
    return unordered ? inOrder(items) : items;
  }
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    // keywords: { vi: [...] } are sets one level down.
    const kept =
      typeof member === 'object'
        ? ordered(member, sets.has(key) || (unordered && Array.isArray(member)))
        : member;
    if (key === '__proto__') Object.defineProperty(result, key, { value: kept, enumerable: true });
    else result[key] = kept;
  }
  return result;
}

function inOrder(items: unknown[]): unknown[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, text: JSON.stringify(item).normalize('NFC') }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
