import { createHash } from 'node:crypto';
import { badCursor, decodeCursor, encodeCursor } from '../http/page.ts';
import type { Plan } from './plan/plan.ts';
import type { SearchQuery } from './port.ts';

/** Where a list of results goes on: after this value of the sort order, and this id among equals. */
export interface Position {
  value: number | string;
  id: string;
}

/** What a cursor belongs to: another query's cursor is refused, since its place means nothing here. */
function fingerprint(query: SearchQuery): string {
  const { text, like, exact, filters, bbox, from, to, sort } = query;
  return createHash('sha256')
    .update(JSON.stringify([text ?? like, exact === true, filters, bbox, from, to, sort]))
    .digest('base64url')
    .slice(0, 12);
}

/** The plan travels with the cursor, so that scores do not shift between pages while the lexicon grows. */
export function nextCursor(query: SearchQuery, position: Position, plan: Plan | undefined): string {
  return encodeCursor(
    [
      position.value,
      position.id,
      fingerprint(query),
      plan ? [plan.required, plan.groups.map((group) => group.map(({ weight }) => weight))] : 0,
    ].map((part) => (typeof part === 'object' ? JSON.stringify(part) : part)),
  );
}

/**
 * Reads a cursor and gives the plan what the first page required and weighed.
 * @throws BusinessError `invalid` (bad-cursor)
 */
export function readCursor(query: SearchQuery, plan: Plan | undefined): Position | undefined {
  if (query.cursor === undefined) return undefined;
  const kind = query.sort === 'title' || query.sort === '-title' ? 'string' : 'number';
  const [value, id, owner, weights] =
    decodeCursor(query.cursor, [kind, 'string', 'string', plan ? 'string' : 'number']) ?? [];
  if (owner !== fingerprint(query) || !/^[0-9a-f-]{36}$/.test(String(id))) throw badCursor();
  if (plan) applyWeights(plan, String(weights));
  return { value: value as number | string, id: String(id) };
}

function applyWeights(plan: Plan, text: string): void {
  const [required, weights] = parsed(text);
  const fits =
    Number.isInteger(required) &&
    required >= 1 &&
    required <= 100 &&
    Array.isArray(weights) &&
    weights.length === plan.groups.length &&
    plan.groups.every((group, i) => weights[i]?.length === group.length);
  if (!fits || weights.flat().some((weight) => typeof weight !== 'number' || !(weight > 0 && weight < 100)))
    throw badCursor();
  plan.required = required;
  for (const [i, group] of plan.groups.entries())
    for (const [j, clause] of group.entries()) clause.weight = weights[i]?.[j] ?? clause.weight;
}

function parsed(text: string): [number, number[][]] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value as [number, number[][]];
  } catch {
    // Not one of ours.
  }
  throw badCursor();
}
