/** Numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return {
    below,
    pick,
    chance: (share: number): boolean => next() < share,
    /** Some of a list, each at most once, in random order. */
    some<T>(list: readonly T[], count: number): T[] {
      const left = [...list];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(below(left.length), 1)[0] as T,
      );
    },
    /** Lower case letters. */
    letters: (count: number): string =>
      Array.from({ length: count }, () => String.fromCharCode(97 + below(26))).join(''),
  };
}

export type Random = ReturnType<typeof createRandom>;
