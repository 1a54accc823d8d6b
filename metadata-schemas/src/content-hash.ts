import { createHash } from 'node:crypto';
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

/** SHA-256 (hex) of what a record says, whatever the order of its keys and of lists that are sets. */
export function contentHash(dataset: DatasetInput): string {
  return createHash('sha256').update(canonical(dataset, false)).digest('hex');
}

/** Canonical JSON: sorted keys, undefined left out, sets sorted. */
function canonical(value: unknown, unordered: boolean): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, false));
    return `[${(unordered ? items.sort() : items).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    // keywords: { vi: [...] } are sets one level down.
    if (member !== undefined)
      members.push(
        `${JSON.stringify(key)}:${canonical(member, sets.has(key) || (unordered && Array.isArray(member)))}`,
      );
  }
  return `{${members.join(',')}}`;
}
