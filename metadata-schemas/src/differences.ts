/**
 * A place where two records differ, by JSON Pointer. Without `before` it was added, without `after` it was
 * taken away. An entry of a list is numbered as in the later record, one that is gone as in the earlier.
 */
export interface Difference {
  path: string;
  before?: unknown;
  after?: unknown;
}

type Json = Record<string, unknown>;

/** Differences told at most. */
const most = 500;

/**
 * What changed from one record to another. Members are compared by name, in alphabetical order; records in a
 * list are matched by their `id`, `identifier` or `key`, else by being equal, else in turn, so that one put in
 * front does not make all that follow differ. A list of plain values is one value.
 * @returns the first 500 differences
 */
export function differences(before: Json, after: Json): Difference[] {
  const found: Difference[] = [];
  compare('', before, after, found);
  return found.slice(0, most);
}

function compare(path: string, before: unknown, after: unknown, found: Difference[]): void {
  if (found.length >= most) return;
  if (isRecord(before) && isRecord(after)) compareMembers(path, before, after, found);
  else if (isRecords(before) && isRecords(after)) compareEntries(path, before, after, found);
  else if (canonical(before) !== canonical(after))
    found.push({ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
}

function compareMembers(path: string, before: Json, after: Json, found: Difference[]): void {
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort())
    compare(`${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, before[name], after[name], found);
}

function compareEntries(path: string, before: Json[], after: Json[], found: Difference[]): void {
  const partners = match(before, after);
  const gone = new Set(before.keys());
  for (const [i, entry] of after.entries()) {
    const partner = partners[i];
    if (partner !== undefined) gone.delete(partner);
    compare(`${path}/${i}`, partner === undefined ? undefined : before[partner], entry, found);
  }
  for (const i of gone) compare(`${path}/${i}`, before[i], undefined, found);
}

/** For each later entry, the position of the earlier one that it comes from. */
function match(before: Json[], after: Json[]): (number | undefined)[] {
  const partners: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const pair = (nameOf: (entry: Json) => string | undefined) => {
    const waiting = new Map<string, number[]>();
    for (const i of free) {
      const name = nameOf(before[i] as Json);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), i]);
    }
    for (const [i, entry] of after.entries()) {
      const name = partners[i] === undefined ? nameOf(entry) : undefined;
      const partner = name === undefined ? undefined : waiting.get(name)?.shift();
      if (partner === undefined) continue;
      partners[i] = partner;
      free.delete(partner);
    }
  };
  pair(identityOf);
  pair(canonical);
  pair((entry) => (identityOf(entry) === undefined ? '' : undefined));
  return partners;
}

function identityOf({ id, identifier, key }: Json): string | undefined {
  const name = id ?? identifier ?? key;
  return typeof name === 'string' || typeof name === 'number' ? `=${name}` : undefined;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecords = (value: unknown): value is Json[] => Array.isArray(value) && value.every(isRecord);

/** The same text for the same value, in whatever order its members come. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    isRecord(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
