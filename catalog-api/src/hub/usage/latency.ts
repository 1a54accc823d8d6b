/** Bounds of the buckets in which answers are counted by how long they took, in milliseconds. */
export const bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

/** The columns of the buckets; the last is for what took longer than every bound. */
export const bucketColumns = [...bounds.map((bound) => `ms_${bound}`), 'ms_more'];

export function bucketOf(milliseconds: number): number {
  const found = bounds.findIndex((bound) => milliseconds <= bound);
  return found < 0 ? bounds.length : found;
}

/**
 * The time within which a share of the answers were given, in milliseconds: evenly spread within its bucket.
 * @param share such as 0.95
 * @returns null where there were none
 */
export function quantile(buckets: readonly number[], share: number): number | null {
  const total = buckets.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  for (const [i, count] of buckets.entries()) {
    if (count > 0 && before + count >= total * share) {
      const [low, high] = [bounds[i - 1] ?? 0, bounds[i] ?? (bounds.at(-1) as number)];
      return Math.round((low + (high - low) * ((total * share - before) / count)) * 10) / 10;
    }
    before += count;
  }
  return bounds.at(-1) as number;
}
