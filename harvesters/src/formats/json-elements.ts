import { SourceError } from '../contract.ts';

export type JsonElement =
  | { kind: 'element'; index: number; text: string }
  /** `found`: one of the paths led to an array. `complete`: the text ended where it should. */
  | { kind: 'end'; found: boolean; complete: boolean };

/** Characters of one element; a record longer than that is no record. */
const longest = 32 << 20;

const structural = /["[\]{},:]/g;
const endOfText = /["\\]/g;

/**
 * Cuts the elements out of the array at one of the paths of a JSON text, whatever its length, without parsing
 * them: so one broken element is one broken element. Paths are member names from the root; `[]` is the root.
 */
export async function* jsonElements(
  chunks: AsyncIterable<string>,
  paths: string[][],
): AsyncGenerator<JsonElement> {
  const wanted = new Set(paths.map((path) => path.join('\0')));
  const scan = createScan(wanted);
  for await (const chunk of chunks) yield* scan.feed(chunk);
  yield { kind: 'end', found: scan.found(), complete: scan.complete() };
}

function createScan(wanted: Set<string>) {
  const stack: { name: string; array: boolean }[] = [];
  /** The last text outside of elements, and the member name that it turned out to be. */
  let text = '';
  let key = '';
  let inText = false;
  let escaped = false;
  /** Depth of the wanted array while inside it. */
  let inside = 0;
  /** Where the element began in the present chunk, and what earlier chunks hold of it. */
  let from = 0;
  let held: string[] = [];
  let length = 0;
  let index = 0;
  let found = false;
  let began = false;

  /** The innermost container is a wanted array; only objects lie above it. */
  const atTarget = () =>
    inside === 0 &&
    stack.slice(0, -1).every(({ array }) => !array) &&
    wanted.has(
      stack
        .slice(1)
        .map(({ name }) => name)
        .join('\0'),
    );

  const hold = (part: string) => {
    length += part.length;
    if (length > longest)
      throw new SourceError('too-large', `Record ${index + 1} is longer than ${longest} characters.`);
    held.push(part);
  };

  /** Goes on inside a text; gives the place after what it read. */
  const readText = (chunk: string, at: number): number => {
    if (escaped) {
      escaped = false;
      return at + 1;
    }
    endOfText.lastIndex = at;
    const match = endOfText.exec(chunk);
    const end = match ? match.index : chunk.length;
    if (inside === 0 && text.length < 200) text += chunk.slice(at, Math.min(end, at + 200));
    if (match?.[0] === '\\') escaped = true;
    else if (match) inText = false;
    return end + 1;
  };

  const enter = (mark: string, at: number) => {
    began = true;
    stack.push({ name: key, array: mark === '[' });
    if (mark !== '[' || !atTarget()) return;
    inside = stack.length;
    found = true;
    from = at;
  };

  /** Takes in a mark that ends at a place; tells whether an element ends before it. */
  const readMark = (mark: string, at: number): boolean => {
    const atEdge = inside > 0 && stack.length === inside;
    if (mark === '"') {
      inText = true;
      text = '';
    } else if (mark === ':') key = text;
    else if (mark === '[' || mark === '{') enter(mark, at);
    else if (mark === ',') return atEdge;
    else {
      stack.pop();
      if (atEdge) inside = 0;
      return atEdge;
    }
    return false;
  };

  const cut = (chunk: string, end: number): JsonElement[] => {
    hold(chunk.slice(from, end));
    const content = held.join('').trim();
    held = [];
    length = 0;
    from = end + 1;
    return content === '' ? [] : [{ kind: 'element', index: index++, text: content }];
  };

  function* feed(chunk: string): Generator<JsonElement> {
    from = 0;
    for (let at = 0; at < chunk.length; ) {
      if (inText) {
        at = readText(chunk, at);
        continue;
      }
      structural.lastIndex = at;
      const match = structural.exec(chunk);
      if (!match) break;
      at = match.index + 1;
      if (readMark(match[0], at)) yield* cut(chunk, match.index);
    }
    if (inside > 0) hold(chunk.slice(from));
  }
  return { feed, found: () => found, complete: () => began && stack.length === 0 && !inText };
}
