import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { post } from '../notifications/index.ts';
import type { ServiceRecord, ServiceRow } from './rows.ts';

/** Whoever called a service in so many days is told that a version of it ends. */
const recently = 90;

/**
 * Tells those who keep a service and those who use it of versions that have just got an end.
 * To be called in the transaction that publishes them.
 * @param before what was published until now
 */
export async function tellOfEnds(
  transaction: Database,
  actor: Actor,
  row: ServiceRow,
  before: ServiceRecord | null,
): Promise<void> {
  for (const { name, deprecatedAt, sunsetAt } of row.record.versions) {
    const known = before?.versions.find((one) => one.name === name);
    if (deprecatedAt === undefined || (known?.deprecatedAt === deprecatedAt && known.sunsetAt === sunsetAt))
      continue;
    await post(transaction, {
      to: [
        { roles: ['steward', 'reviewer'], organization: row.organization_id },
        ...(await usersOf(transaction, row)).map((person) => ({ person })),
      ],
      kind: 'service-deprecated',
      subject: `service:${row.id}:${name}`,
      link: `/services/${row.slug}`,
      parameters: { service: withVersion(row.record.title, name), ...(sunsetAt && { sunset: sunsetAt }) },
      except: actor.personId,
    });
  }
}

const withVersion = (title: ServiceRecord['title'], version: string) =>
  Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text} (${version})`]));

async function usersOf(transaction: Database, row: ServiceRow): Promise<string[]> {
  const rows = await transaction.query<{ person_id: string }>(sql`
    select distinct person_id from usage_caller
    where organization_id = ${row.organization_id} and service_id = ${row.id} and person_id is not null
      and day > current_date - ${recently}::integer`);
  return rows.map(({ person_id }) => person_id);
}
