import type { Json } from '../document/read.ts';

/** Repetition within repetition can take for ever on the right text: such a pattern is not tried. */
const isSlow = (pattern: string) =>
  pattern.length > 500 || /\([^()]*[+*}][^()]*\)\s*[+*{]/.test(pattern) || /\\[1-9]/.test(pattern);

/** The document with its schemas in the JSON Schema of OpenAPI 3.1, whichever it was written in. */
export function forValidation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forValidation);
  if (value === null || typeof value !== 'object') return value;
  const {
    nullable,
    exclusiveMinimum,
    exclusiveMaximum,
    $id: _,
    $schema: __,
    $anchor: ___,
    ...rest
  } = value as Json;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [key, forValidation(member)]),
  ) as Json;
  if (nullable === true && typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  } else if (nullable !== undefined && typeof nullable !== 'boolean')
    schema.nullable = forValidation(nullable);
  bound(schema, 'minimum', 'exclusiveMinimum', exclusiveMinimum);
  bound(schema, 'maximum', 'exclusiveMaximum', exclusiveMaximum);
  if (typeof schema.pattern === 'string' && (isSlow(schema.pattern) || !isPattern(schema.pattern)))
    delete schema.pattern;
  return schema;
}

function bound(schema: Json, plain: string, exclusive: string, value: unknown): void {
  if (value === true) {
    schema[exclusive] = schema[plain];
    delete schema[plain];
  } else if (typeof value !== 'boolean' && value !== undefined) schema[exclusive] = forValidation(value);
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
