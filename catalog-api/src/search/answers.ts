/** Answers kept at most, in bytes; one alone is not kept past the second figure. */
const room = 32 * 1024 * 1024;
const largest = 1024 * 1024;

/**
 * Remembers written answers while the index stays as it is: people ask the same questions, and writing an
 * answer costs as much as finding it. Those that were asked for longest ago go first.
 * @param generation of the index; what was answered in an older one is forgotten
 */
export function createAnswers(generation: () => Promise<number>) {
  let kept = new Map<string, Buffer>();
  let bytes = 0;
  let of = 0;

  function keep(question: string, answer: Buffer): void {
    bytes += answer.length - (kept.get(question)?.length ?? 0);
    kept.delete(question);
    kept.set(question, answer);
    for (const [oldest, { length }] of kept) {
      if (bytes <= room) break;
      kept.delete(oldest);
      bytes -= length;
    }
  }

  return {
    /** @param question all that the answer depends on, what the reader may know of too */
    async through(question: string, answer: () => Promise<Buffer>): Promise<Buffer> {
      const now = await generation();
      if (now !== of) [kept, bytes, of] = [new Map(), 0, now];
      const known = kept.get(question);
      const given = known ?? (await answer());
      // An answer that was found before the index changed says what was, not what is.
      if (of === now && given.length <= largest) keep(question, given);
      return given;
    },
  };
}
