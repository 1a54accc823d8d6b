import { isRow, type Row } from '../mapping/values.ts';

const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

/** Sets the member at a dotted path (`title.vi`, `distributions.0.format`), making what is missing; undefined takes it out. */
export function setPath(record: Row, path: string, value: unknown): void {
  const names = path.split('.');
  if (names.some((name) => forbidden.has(name) || name === '')) throw new TypeError(`“${path}” is no field.`);
  let place: Row | unknown[] = record;
  for (const [depth, name] of names.slice(0, -1).entries()) {
    const next: unknown = member(place, name);
    if (isRow(next) || Array.isArray(next)) place = next;
    else {
      if (value === undefined) return;
      const made: Row | unknown[] = /^\d+$/.test(names[depth + 1] ?? '') ? [] : {};
      assign(place, name, made);
      place = made;
    }
  }
  const last = names.at(-1) ?? '';
  if (value === undefined && !Array.isArray(place)) delete place[last];
  else assign(place, last, value);
}

const member = (place: Row | unknown[], name: string): unknown =>
  Array.isArray(place) ? place[Number(name)] : place[name];

function assign(place: Row | unknown[], name: string, value: unknown): void {
  if (!Array.isArray(place)) place[name] = value;
  else if (/^\d{1,4}$/.test(name)) place[Number(name)] = value;
  else throw new TypeError(`A list has no member “${name}”; write its number.`);
}

/** Replaces each text at a dotted path; a list on the way means each of its items. */
export function replaceTexts(
  value: unknown,
  names: string[],
  at: string,
  replace: (text: string, field: string) => unknown,
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, i) => replaceTexts(item, names, `${at}${at ? '.' : ''}${i}`, replace));
    const kept = items.filter((item) => item !== undefined);
    return names.length === 0 ? [...new Set(kept)] : kept;
  }
  const [name, ...rest] = names;
  if (name === undefined) return typeof value === 'string' ? replace(value, at) : value;
  if (!isRow(value) || value[name] === undefined) return value;
  const { [name]: old, ...others } = value;
  const next = replaceTexts(old, rest, at ? `${at}.${name}` : name, replace);
  return next === undefined ? others : { ...others, [name]: next };
}

/** The value at a dotted path. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((place, name) => {
    if (Array.isArray(place)) return place[Number(name)];
    return isRow(place) && Object.hasOwn(place, name) ? place[name] : undefined;
  }, value);
}
