import { sql } from 'kysely';
import type { Role } from '../access/actor.ts';
import type { Database } from '../database/index.ts';

/** Whom it concerns: one person, or whoever holds one of the roles for an organization (null: for all). */
export type Recipient = { person: string } | { roles: readonly Role[]; organization: string | null };

export interface Person {
  id: string;
  name: string;
  email: string | null;
  language: 'vi' | 'en';
  suspended: boolean;
}

const columns = sql`p.id, p.name, p.email, coalesce(p.language, 'vi') as language, p.suspended_at is not null as suspended`;

/** Holders of a role in an organization or in one above it, or everywhere. */
async function holders(
  database: Database,
  roles: readonly Role[],
  organization: string | null,
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    with recursive above(id, parent_id) as (
      select id, parent_id from organization where id = ${organization}::uuid
      union select o.id, o.parent_id from organization o join above on o.id = above.parent_id)
    select distinct g.person_id as id from role_grant g join person p on p.id = g.person_id
    where g.role = any (${[...roles]}::text[]) and p.suspended_at is null
      and (g.organization_id is null or g.organization_id in (select id from above))`);
  return rows.map(({ id }) => id);
}

/**
 * The persons of recipients, each once, in a fixed order. Where nobody holds the roles, administrators are told:
 * else what waits for a person would wait unseen.
 */
export async function personsOf(database: Database, recipients: readonly Recipient[]): Promise<string[]> {
  const found = new Set<string>();
  for (const recipient of recipients) {
    if ('person' in recipient) {
      found.add(recipient.person);
      continue;
    }
    const { roles, organization } = recipient;
    const some = await holders(database, roles, organization);
    for (const id of some.length > 0 ? some : await holders(database, ['admin'], organization)) found.add(id);
  }
  return [...found].sort();
}

export async function findPerson(database: Database, id: string): Promise<Person | undefined> {
  const [row] = await database.query<Person>(sql`select ${columns} from person p where p.id = ${id}`);
  return row;
}

export async function setLanguage(database: Database, id: string, language: 'vi' | 'en'): Promise<void> {
  await database.query(sql`update person set language = ${language} where id = ${id}`);
}
