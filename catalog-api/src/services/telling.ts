import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { post } from '../notifications/index.ts';
import type { ServiceRecord, ServiceRow, VersionRecord } from './rows.ts';

/** Finds the people who called a service lately. */
export type CallersOf = (
  database: Database,
  service: { id: string; organizationId: string },
) => Promise<string[]>;

/**
 * Tells those who keep a service and those who called it lately of versions that have just got an end, or another.
 * To be called in the transaction that publishes them.
 * @param before what was published until now
 */
export async function tellOfEnds(
  transaction: Database,
  actor: Actor,
  row: ServiceRow,
  before: ServiceRecord | null,
  callersOf: CallersOf,
): Promise<void> {
  const ending = endingAnew(before, row.record);
  if (ending.length === 0) return;
  const callers = await callersOf(transaction, { id: row.id, organizationId: row.organization_id });
  for (const { name, sunsetAt, notes } of ending)
    await post(transaction, {
      to: [
        { roles: ['steward', 'reviewer'], organization: row.organization_id },
        ...callers.map((person) => ({ person })),
      ],
      kind: 'service-deprecated',
      subject: `service:${row.id}:${name}`,
      link: `/services/${row.slug}`,
      parameters: {
        service: withVersion(row.record.title, name),
        ...(sunsetAt !== undefined && { sunset: sunsetAt }),
        ...(notes && { note: notes.vi ?? Object.values(notes)[0] }),
      },
      except: actor.personId,
    });
}

const datesOf = ({ deprecatedAt, sunsetAt }: Partial<VersionRecord>) =>
  `${deprecatedAt ?? ''} ${sunsetAt ?? ''}`;

/** Versions that callers should leave, and whose dates are new to them. */
const endingAnew = (before: ServiceRecord | null, { versions }: ServiceRecord): VersionRecord[] =>
  versions.filter((version) => {
    const isEnding = version.deprecatedAt !== undefined || version.sunsetAt !== undefined;
    const old = before?.versions.find(({ name }) => name === version.name);
    return isEnding && datesOf(old ?? {}) !== datesOf(version);
  });

const withVersion = (title: ServiceRecord['title'], version: string) =>
  Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text} (${version})`]));
