/** A stretch of text that stayed, went or came. */
export interface Change {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

/** Pairs of words compared at most: beyond, a middle that differs is one change. */
const most = 250_000;

/** How one text became another, word by word; the parts that stayed and went give the first, those that stayed and came the second. */
export function textChanges(before: string, after: string): Change[] {
  const [a, b] = [tokens(before), tokens(after)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...(middle[0].length * middle[1].length > most ? replaced(...middle) : compared(...middle)),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

/** Words, spaces and every other sign. */
const tokens = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

const replaced = (a: string[], b: string[]): Change[] => [
  { kind: 'del', text: a.join('') },
  { kind: 'ins', text: b.join('') },
];

/** By the longest sequence of words that both have. */
function compared(a: string[], b: string[]): Change[] {
  const shared = sharedLengths(a, b);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i++] ?? '' });
      j++;
    } else if (shared(i + 1, j) >= shared(i, j + 1)) changes.push({ kind: 'del', text: a[i++] ?? '' });
    else changes.push({ kind: 'ins', text: b[j++] ?? '' });
  }
  return [...changes, ...replaced(a.slice(i), b.slice(j))];
}

/** How many words the rest of `a` from `i` on and the rest of `b` from `j` on have in common, in order. */
function sharedLengths(a: string[], b: string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const shared = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? shared(i + 1, j + 1) + 1 : Math.max(shared(i + 1, j), shared(i, j + 1));
    }
  }
  return shared;
}

/** Neighbours of one kind as one; a space between two words that were replaced goes with them. */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  const open = { del: '', ins: '' };
  const close = () => {
    for (const kind of ['del', 'ins'] as const) {
      if (open[kind]) result.push({ kind, text: open[kind] });
      open[kind] = '';
    }
  };
  for (const [i, { kind, text }] of changes.entries()) {
    const next = changes[i + 1];
    if (kind !== 'same') open[kind] += text;
    else if (open.del && open.ins && !text.trim() && next && next.kind !== 'same') {
      open.del += text;
      open.ins += text;
    } else {
      close();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else if (text) result.push({ kind, text });
    }
  }
  close();
  return result;
}
