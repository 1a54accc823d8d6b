/** An answer that came within a moment, or the promise of one that takes longer. */
export type Soon<T> = { now: T } | { later: Promise<T> };

/** Milliseconds that a page waits for a part that it could do without. */
const moment = 60;

/** What most readers get at once stands in the page; what is slow does not hold the page up. */
export async function soon<T>(answer: Promise<T>): Promise<Soon<T>> {
  const { promise: over, resolve } = Promise.withResolvers<Soon<T>>();
  const timer = setTimeout(resolve, moment, { later: answer });
  try {
    return await Promise.race([answer.then((now) => ({ now })), over]);
  } finally {
    clearTimeout(timer);
  }
}
