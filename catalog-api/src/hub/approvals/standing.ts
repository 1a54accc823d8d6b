import { sql } from 'kysely';
import { type Actor, createBelieved } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';

/** On which processes say whose approvals changed. */
export const approvalChanges = 'hub_approvals';

interface Standing {
  datasetId: string;
  keyId: string | null;
  /** Milliseconds since 1970. */
  until: number;
}

/** The approvals that hold: what a caller may read beside what is open to it. */
export function createStanding({ database }: { database: Database }) {
  const believed = createBelieved({
    database,
    channel: approvalChanges,
    lookUp: (personId) => find(database, personId),
  });
  return {
    /** Ids of the datasets that their owners opened to the caller: to the person, or to the key that is used. */
    async of({ personId, key }: Actor): Promise<string[]> {
      if (personId === undefined) return [];
      const standing = await believed.get(personId);
      if (standing.length === 0) return [];
      const now = Date.now();
      return standing
        .filter(({ keyId, until }) => until > now && (keyId === null || keyId === key?.id))
        .map(({ datasetId }) => datasetId);
    },
    forget: believed.forget,
    stop: believed.stop,
  };
}

async function find(database: Database, personId: string): Promise<Standing[]> {
  const rows = await database.query<{
    dataset_id: string;
    key_id: string | null;
    expires_at: string | null;
  }>(sql`
    select dataset_id, key_id, expires_at from access_request
    where person_id = ${personId} and state = 'approved' and (expires_at is null or expires_at > now())`);
  return rows.map(({ dataset_id, key_id, expires_at }) => ({
    datasetId: dataset_id,
    keyId: key_id,
    until: expires_at === null ? Number.POSITIVE_INFINITY : Date.parse(expires_at),
  }));
}
