import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Actor, Role } from '../access/actor.ts';
import type { Database } from '../database/index.ts';

/** People and organizations in a database, and the actors that they are. */
export function peopleOf(database: Database) {
  return {
    async person(
      name: string,
      { language = 'vi', email = `${name}@mail.example` }: { language?: string; email?: string | null } = {},
    ): Promise<Actor & { personId: string }> {
      const id = uuid();
      await database.query(sql`
        insert into person (id, issuer, subject, name, email, language)
        values (${id}, 'test', ${id}, ${name}, ${email}, ${language})`);
      return { kind: 'person', id: `person:${id}`, name, grants: [], personId: id };
    },

    async organization(slug: string, parent?: string): Promise<string> {
      const id = uuid();
      await database.query(sql`
        insert into organization (id, slug, parent_id, record, sort_name)
        values (${id}, ${slug}, ${parent ?? null}, ${JSON.stringify({ name: { vi: slug } })}::jsonb, ${slug})`);
      return id;
    },

    async grant({ personId }: { personId: string }, role: Role, organization: string | null): Promise<void> {
      await database.query(sql`
        insert into role_grant (id, person_id, role, organization_id, source, granted_by)
        values (${uuid()}, ${personId}, ${role}, ${organization}, 'hub', 'test')`);
    },

    async suspend({ personId }: { personId: string }): Promise<void> {
      await database.query(sql`update person set suspended_at = now() where id = ${personId}`);
    },
  };
}
