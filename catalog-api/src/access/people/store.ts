import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { recordAudit, wordsOf } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import type { PersonClaims } from '../tokens/claims.ts';
import { personChanged } from './standing.ts';

export interface KnownPerson {
  id: string;
  name: string;
  suspended: boolean;
  claims_digest: string;
}

/** The person of a subject, made at first sight. */
export async function personOf(
  transaction: Database,
  who: Pick<PersonClaims, 'issuer' | 'subject' | 'name' | 'email' | 'username' | 'language'>,
): Promise<KnownPerson> {
  const words = wordsOf(`${who.name} ${who.email ?? ''} ${who.username ?? ''}`);
  const [row] = await transaction.query<KnownPerson>(sql`
    insert into person (id, issuer, subject, name, email, username, language, words)
    values (${uuid()}, ${who.issuer}, ${who.subject}, ${who.name}, ${who.email}, ${who.username}, ${who.language},
      array_to_tsvector(${words}::text[]))
    on conflict (issuer, subject) do update set subject = excluded.subject
    returning id, name, suspended_at is not null as suspended, claims_digest`);
  if (!row) throw new Error('the person was not made');
  return row;
}

/**
 * Takes over what a token says: names, and the roles that the issuer gives. Roles granted in the hub stay.
 * Older tokens than the newest one that was heard bring no news.
 */
export async function takeOver(transaction: Database, id: string, claims: PersonClaims): Promise<void> {
  const words = wordsOf(`${claims.name} ${claims.email ?? ''} ${claims.username ?? ''}`);
  const issuedAt = new Date(claims.issuedAt * 1000).toISOString();
  const [row] = await transaction.query<{ id: string }>(sql`
    update person set name = ${claims.name}, email = ${claims.email}, username = ${claims.username},
      language = coalesce(language, ${claims.language}), words = array_to_tsvector(${words}::text[]),
      claims_digest = ${claims.digest}, claims_at = ${issuedAt}::timestamptz
    where id = ${id} and (claims_at is null or claims_at <= ${issuedAt}::timestamptz) returning id`);
  if (!row) return;
  const slugs = claims.roles.flatMap(({ slug }) => slug ?? []);
  const organizations = new Map(
    (
      await transaction.query<{ id: string; slug: string }>(
        sql`select id, slug from organization where slug = any(${slugs}::text[])`,
      )
    ).map((organization) => [organization.slug, organization.id]),
  );
  const wanted = claims.roles.flatMap(({ role, slug }) => {
    const organizationId = slug === null ? null : organizations.get(slug);
    return organizationId === undefined ? [] : [{ id: uuid(), role, organization_id: organizationId }];
  });
  const unmatched = [
    ...claims.unmatched,
    ...claims.roles.flatMap(({ role, slug }) =>
      slug !== null && !organizations.has(slug) ? [`/${slug}/${role}`] : [],
    ),
  ];
  await replaceTokenGrants(transaction, { id, name: claims.name, wanted, unmatched });
  await personChanged(transaction, id);
}

interface Wanted {
  id: string;
  name: string;
  wanted: { id: string; role: string; organization_id: string | null }[];
  unmatched: string[];
}

async function replaceTokenGrants(transaction: Database, { id, name, wanted, unmatched }: Wanted) {
  const before = await tokenRoles(transaction, id);
  const rows = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, role text, organization_id uuid)`;
  await transaction.query(sql`
    delete from role_grant g where g.person_id = ${id} and g.source = 'token' and not exists (
      select 1 from ${rows} where w.role = g.role and w.organization_id is not distinct from g.organization_id)`);
  await transaction.query(sql`
    insert into role_grant (id, person_id, role, organization_id, source, granted_by)
    select w.id, ${id}, w.role, w.organization_id, 'token', 'sign-in' from ${rows}
    on conflict (person_id, role, organization_id, source) do nothing`);
  await transaction.query(sql`update person set unmatched = ${unmatched}::text[] where id = ${id}`);
  const after = await tokenRoles(transaction, id);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await recordAudit(transaction, [
    {
      actor: `person:${id}`,
      actorName: name,
      action: 'person.roles-of-token',
      subjectKind: 'person',
      subjectId: id,
      subjectName: name,
      before: { roles: before },
      after: { roles: after },
      details: unmatched.length > 0 ? { unmatched } : {},
    },
  ]);
}

async function tokenRoles(transaction: Database, id: string): Promise<string[]> {
  const rows = await transaction.query<{ name: string }>(sql`
    select concat_ws('/', o.slug, g.role) as name from role_grant g left join organization o on o.id = g.organization_id
    where g.person_id = ${id} and g.source = 'token' order by 1`);
  return rows.map(({ name }) => name);
}
