import { sql } from 'kysely';
import { type Database, named } from '../database/index.ts';
import { unknownOrganization } from './rules.ts';

/** The organization that a request names by slug or id. @throws BusinessError `unknown-organization` */
export async function organizationNamed(
  database: Database,
  name: string,
): Promise<{ id: string; slug: string }> {
  const [row] = await database.query<{ id: string; slug: string }>(
    sql`select id, slug from organization where ${named('organization', name)}`,
  );
  if (!row) throw unknownOrganization();
  return row;
}
