/** The words of the public documents: what a misspelling may have meant, and how rare a word is. */
export interface Lexicon {
  /** About how many documents there are. */
  readonly documents: number;
  /** About how many documents have a folded word; 0 for one that none has. */
  frequency(word: string): number;
  /** The likeliest known word at a distance of at most `edits`, if there is one. */
  nearest(word: string, edits: number): string | undefined;
}

/** Stands among the words for how many documents there are: each counts in it. No word is written so. */
export const allDocuments = '*';

type Counts = Iterable<readonly [word: string, documents: number]>;

/** A lexicon over known words, kept by length so that looking for a near word compares few. */
export function lexiconOf(entries: Counts): Lexicon & { add(counts: Counts): void } {
  const frequencies = new Map<string, number>();
  const byLength: string[][] = [];
  const add = (counts: Counts) => {
    for (const [word, documents] of counts) {
      const known = frequencies.get(word);
      frequencies.set(word, (known ?? 0) + documents);
      if (known !== undefined || word === allDocuments) continue;
      byLength[word.length] ??= [];
      byLength[word.length]?.push(word);
    }
  };
  add(entries);
  return {
    add,
    get documents() {
      return frequencies.get(allDocuments) ?? 0;
    },
    frequency: (word) => frequencies.get(word) ?? 0,
    nearest(word, edits) {
      let best: string | undefined;
      let bestScore = 0;
      for (let length = word.length - edits; length <= word.length + edits; length++) {
        for (const candidate of byLength[length] ?? []) {
          const distance = distanceWithin(word, candidate, edits);
          if (distance === undefined) continue;
          const score = closeness(word, candidate, distance, frequencies.get(candidate) ?? 0);
          if (score > bestScore) [best, bestScore] = [candidate, score];
        }
      }
      return best;
    },
  };
}

/** Common words, fewer edits and an equal beginning make a candidate likelier. */
function closeness(word: string, candidate: string, distance: number, documents: number): number {
  const sameStart = word[0] === candidate[0] ? 1 : 0.3;
  // People drop and swap letters more often than they hit wrong ones.
  const dropped =
    candidate.length > word.length || [...word].sort().join('') === [...candidate].sort().join('') ? 2 : 1;
  return (sameStart * dropped * Math.log(2 + documents)) / 20 ** distance;
}

/** Optimal string alignment distance, or undefined when it is above the bound. */
export function distanceWithin(a: string, b: string, bound: number): number | undefined {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((current[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (current[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (previous[j - 2] ?? 0) + 1);
      next.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > bound) return undefined;
    [previous, current] = [current, next];
  }
  const distance = current[b.length] ?? bound + 1;
  return distance <= bound ? distance : undefined;
}

/**
 * Cuts a word that was typed without spaces into known words: the likeliest way, or undefined.
 * @returns the lengths of the pieces
 */
export function segment(word: string, lexicon: Lexicon): number[] | undefined {
  const ways: ({ cost: number; pieces: number[] } | undefined)[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 12); start < end; start++) {
      const way = ways[start];
      const known = lexicon.frequency(word.slice(start, end));
      if (!way || known === 0 || (end - start === 1 && !'yoaiu'.includes(word[start] ?? ''))) continue;
      const cost = way.cost + Math.log((lexicon.documents + 2) / known) + 3 + (end - start < 3 ? 3 : 0);
      if (cost < (ways[end]?.cost ?? Number.POSITIVE_INFINITY))
        ways[end] = { cost, pieces: [...way.pieces, end - start] };
    }
  }
  const found = ways[word.length];
  return found && found.pieces.length > 1 ? found.pieces : undefined;
}
