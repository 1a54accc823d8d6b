import {
  codeList,
  concept,
  fold,
  matchConcept,
  type Problem,
  type StandardiseStep,
} from '@envhub/metadata-schemas';
import { isRow } from '../mapping/values.ts';
import { replaceTexts } from './paths.ts';

const usual: NonNullable<StandardiseStep['match']> = ['code', 'label'];

/**
 * Turns texts into codes of a list, field by field. A text that fits no code is left out with a warning and
 * stays in rawValues.
 */
export function standardise(
  record: unknown,
  steps: StandardiseStep[],
): { record: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const rawValues: Record<string, string> = {};
  let result = record;
  for (const { field, 'code-list': list, match = usual } of steps) {
    if (list === undefined) continue;
    result = replaceTexts(result, field.split('.'), '', (text, at) => {
      const code = codeOf(list, text, match);
      if (code !== text) rawValues[`/${at.replaceAll('.', '/')}`] ??= text.slice(0, 5000);
      if (code === undefined)
        problems.push({
          field: at,
          value: text,
          rule: 'code-list',
          severity: 'warning',
          message: `“${text}” is not in the code list ${list}. Add it to the list, or map it in the config. Left out.`,
        });
      return code;
    });
  }
  if (isRow(result) && Object.keys(rawValues).length > 0)
    result = { ...result, rawValues: { ...rawValues, ...(isRow(result.rawValues) ? result.rawValues : {}) } };
  return { record: result, problems };
}

function codeOf(list: string, text: string, ways: NonNullable<StandardiseStep['match']>): string | undefined {
  for (const way of ways) {
    const found =
      way === 'code'
        ? concept(list, text)
        : way === 'label'
          ? matchConcept(list, text)
          : nearest(list, text, way.fuzzy);
    if (found) return found.code;
  }
  return undefined;
}

/** The concept whose label is most like the text, if it is alike enough and no other is as much. */
function nearest(list: string, text: string, least: number): { code: string } | undefined {
  const wanted = pairs(fold(text));
  let best: string[] = [];
  let score = least;
  for (const entry of codeList(list)?.concepts ?? []) {
    const { label, altLabel } = entry;
    const labels = [label.vi, label.en, ...(altLabel?.vi ?? []), ...(altLabel?.en ?? [])];
    const own = Math.max(...labels.map((one) => likeness(wanted, pairs(fold(one)))));
    if (own < score) continue;
    // A unit that has ended stands for its successor.
    const code = entry.isReplacedBy?.length === 1 ? (entry.isReplacedBy[0] ?? entry.code) : entry.code;
    best = own > score ? [code] : [...best, code];
    score = own;
  }
  const [code] = best;
  return code !== undefined && new Set(best).size === 1 ? { code } : undefined;
}

/** Pairs of neighbouring letters with their counts. */
function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i < padded.length - 1; i++) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient: 1 for equal texts, 0 for texts without a pair in common. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (2 * common) / total;
}
