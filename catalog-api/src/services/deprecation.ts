import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { post } from '../notifications/index.ts';
import type { ServiceRecord, ServiceRow, VersionRecord } from './rows.ts';

/** Finds the people who called a service lately. */
export type CallersOf = (
  database: Database,
  service: { id: string; organizationId: string },
) => Promise<string[]>;

const datesOf = ({ deprecatedAt, sunsetAt }: Partial<VersionRecord>) =>
  `${deprecatedAt ?? ''} ${sunsetAt ?? ''}`;

/** Versions that callers should leave, and whose dates are new to them. */
export function endingAnew(before: ServiceRecord | null, after: ServiceRecord): VersionRecord[] {
  return after.versions.filter((version) => {
    const old = before?.versions.find(({ name }) => name === version.name);
    const isEnding = version.deprecatedAt !== undefined || version.sunsetAt !== undefined;
    return isEnding && old !== undefined && datesOf(old) !== datesOf(version);
  });
}

/** Tells whoever called a service lately that versions of it will end. */
export async function tellOfEndings(
  transaction: Database,
  actor: Actor,
  row: ServiceRow,
  versions: VersionRecord[],
  callersOf: CallersOf,
): Promise<void> {
  if (versions.length === 0) return;
  const people = await callersOf(transaction, { id: row.id, organizationId: row.organization_id });
  for (const { name, sunsetAt, notes } of versions)
    await post(transaction, {
      to: people.map((person) => ({ person })),
      kind: 'service-deprecated',
      subject: `service:${row.id}:${name}`,
      link: `/services/${row.slug}`,
      parameters: {
        service: Object.fromEntries(
          Object.entries(row.record.title).map(([language, title]) => [language, `${title} (${name})`]),
        ),
        ...(sunsetAt !== undefined && { sunset: sunsetAt }),
        ...(notes && { note: notes.vi ?? Object.values(notes)[0] }),
      },
      except: actor.personId,
    });
}
