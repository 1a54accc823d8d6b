import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Actor, Grant } from '../actor.ts';
import { type Believed, createBelieved } from '../believed.ts';
import { personSuspended } from '../tokens/faults.ts';

/** On which every process says whose standing changed. */
export const peopleChannel = 'access_people';

/** What a person is and may do, now. */
export interface Standing {
  id: string;
  name: string;
  suspended: boolean;
  grants: Grant[];
  /** Of what the newest token said, and when that was issued. */
  claimsDigest: string;
  claimsAt: string | null;
}

/** People as they stand, looked up once and believed until somebody changes them. */
export function createStandings(database: Database) {
  const believed: Believed<Standing> = createBelieved({
    database,
    channel: peopleChannel,
    lookUp: (id) => find(database, id),
  });
  return {
    /** @throws BusinessError `person-suspended` */
    async of(id: string): Promise<Standing> {
      const standing = await believed.get(id);
      if (standing.suspended) throw personSuspended();
      return standing;
    },
    /** The person as a caller. @throws BusinessError `person-suspended` */
    async actorOf(id: string): Promise<Actor> {
      const { name, grants } = await this.of(id);
      return { kind: 'person', id: `person:${id}`, name, grants, personId: id };
    },
    forget: believed.forget,
    stop: believed.stop,
  };
}

export type Standings = ReturnType<typeof createStandings>;

/** Tells all processes, at the commit, that a person is not what they were. */
export const personChanged = (transaction: Database, id: string) => transaction.notify(peopleChannel, id);

async function find(database: Database, id: string): Promise<Standing> {
  const [row] = await database.query<Standing>(sql`
    with recursive reach(grant_id, id) as (
      select id, organization_id from role_grant where person_id = ${id}::uuid and organization_id is not null
      union select r.grant_id, o.id from organization o join reach r on o.parent_id = r.id)
    select p.id, p.name, p.suspended_at is not null as suspended, p.claims_digest as "claimsDigest", p.claims_at as "claimsAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id,
          'reach', coalesce((select jsonb_agg(r.id) from reach r where r.grant_id = g.id), '[]')))
        from role_grant g where g.person_id = p.id), '[]') as grants
    from person p where p.id = ${id}::uuid`);
  if (!row) throw new Error(`there is no person ${id}`);
  return row;
}
