import { createHash } from 'node:crypto';

type Fields = Record<string, unknown>;

/** One field is kept up to this many bytes of JSON, all of them up to the second figure. */
const longestField = 4 * 1024;
const longest = 32 * 1024;
const mostFields = 200;

/** Names of fields whose values are secret, wherever they stand. */
const secretName =
  /secret|password|passphrase|token|credential|authorization|cookie|(?:^|[_-]|api|access|private|signing|encryption)key$|^hash$/i;
/** A reference to a secret says only its name. */
const reference = /^\$\{[A-Z][A-Z0-9_]*\}$/;
const userInfo = /(\w:\/\/)[^/@\s]+@/g;
const secretParameter = /([?&](?:[\w-]*(?:key|token|secret|password|signature)|sig)=)[^&#\s]+/gi;

const masked = '[secret]';

/**
 * What a change comes to for the log: the fields that differ, as they were and as they became, without secrets and
 * of bounded size. A field that is too long is told by its size and SHA-256.
 * @param before undefined where nothing was @param after undefined where nothing is left
 */
export function changedFields(
  before: Fields | undefined,
  after: Fields | undefined,
): { before: Fields | null; after: Fields | null } {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => textOf(before?.[name]) !== textOf(after?.[name]),
  );
  return { before: pick(before, names), after: pick(after, names) };
}

/** The same fields without their secrets and of bounded size. */
export const harmless = (fields: Fields): Fields => pick(fields, Object.keys(fields)) ?? {};

function pick(from: Fields | undefined, names: string[]): Fields | null {
  if (!from) return null;
  let room = longest;
  const picked: Fields = {};
  const here = names.filter((name) => from[name] !== undefined);
  if (here.length > mostFields) picked['…'] = { omitted: true, fields: here.length - mostFields };
  for (const name of here.slice(0, mostFields)) {
    const value = withoutSecrets(name, from[name]);
    const text = textOf(value);
    const size = Buffer.byteLength(text);
    const fits = size <= longestField && size <= room;
    picked[name] = fits
      ? value
      : { omitted: true, bytes: size, sha256: createHash('sha256').update(text).digest('hex') };
    room -= fits ? size : 0;
  }
  return picked;
}

function withoutSecrets(name: string, value: unknown): unknown {
  if (typeof value === 'string')
    return secretName.test(name) && !reference.test(value)
      ? masked
      : value.replace(userInfo, `$1${masked}@`).replace(secretParameter, `$1${masked}`);
  if (typeof value !== 'object' || value === null) return value;
  if (secretName.test(name)) return masked;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets('', item));
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, withoutSecrets(inner, item)]),
  );
}

/** The value as JSON with its fields in one order, by which values are compared. */
function textOf(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? '';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}
