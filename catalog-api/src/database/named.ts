import { type RawBuilder, sql } from 'kysely';

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/**
 * The row that a name in an address means: by its id where the name has the form of one, else by its slug. Each is
 * compared in its own type, so that the index is used.
 * @param table its name or alias in the statement; it has `id` and `slug`
 */
export const named = (table: string, name: string): RawBuilder<unknown> =>
  isUuid(name) ? sql`${sql.ref(`${table}.id`)} = ${name}::uuid` : sql`${sql.ref(`${table}.slug`)} = ${name}`;

/** The rows that any of the names means. */
export const namedAny = (table: string, names: readonly string[]): RawBuilder<unknown> => sql`(
  ${sql.ref(`${table}.slug`)} = any (${names.filter((name) => !isUuid(name))}::text[])
  or ${sql.ref(`${table}.id`)} = any (${names.filter(isUuid)}::uuid[]))`;

/** The rows that have an id in a column; none for a text that is no id. */
export const withId = (table: string, id: string, column = 'id'): RawBuilder<unknown> =>
  isUuid(id) ? sql`${sql.ref(`${table}.${column}`)} = ${id}::uuid` : sql`false`;
