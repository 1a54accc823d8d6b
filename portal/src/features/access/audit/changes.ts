export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown> | null | undefined;

/** Fields that are not the same before and after, one a row, those inside objects by their path. */
export function changesOf(before: Fields, after: Fields, path = ''): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name): FieldChange[] => {
    const [was, is] = [before?.[name], after?.[name]];
    const field = path ? `${path}.${name}` : name;
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (isFields(was) && isFields(is)) return changesOf(was, is, field);
    return [{ field, before: was, after: is }];
  });
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a reader sees it: texts as they are, all else as JSON. */
export const shownValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
