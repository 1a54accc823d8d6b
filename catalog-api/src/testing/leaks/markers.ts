import type { Random } from './random.ts';

/** Where a marker stands. */
export type Place =
  /** In a text that a dataset once had; `name`: in its address or identifier, whatever is said of it now. */
  | { dataset: number; content: number; part: 'metadata' | 'data' | 'name' | 'raw' }
  | { source: number }
  | { service: number };

/** All begin so: who completes this beginning is offered every one that the reader may see. */
export const beginning = 'zq';
const marker = /zq[a-z]{12}/g;

/** Words that nobody guesses, each standing in one place of the world: found elsewhere, they are a leak. */
export function createMarkers(random: Random) {
  const places = new Map<string, Place>();
  return {
    make(place: Place): string {
      const word = beginning + random.letters(12);
      places.set(word, place);
      return word;
    },
    /** The markers in a text, cursors opened; a marker that the asker named themselves is none. */
    foundIn(text: string, asked: string): [string, Place][] {
      const cursors = [...text.matchAll(/"next":"([^"]+)"/g)].map(([, cursor = '']) =>
        Buffer.from(cursor, 'base64url').toString(),
      );
      const words = new Set([text, ...cursors].join('\n').toLowerCase().match(marker) ?? []);
      return [...words].flatMap((word) => {
        const place = asked.includes(word) ? undefined : places.get(word);
        return place ? [[word, place] as [string, Place]] : [];
      });
    },
  };
}

export type Markers = ReturnType<typeof createMarkers>;
