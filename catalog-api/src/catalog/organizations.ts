import {
  fold,
  type OrganizationInput,
  pickText,
  slugify,
  validateOrganization,
} from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, isDuplicate, isStillReferenced, named } from '../database/index.ts';
import { conflict, invalid, notFound, stale } from '../errors.ts';
import { valid } from './datasets.ts';
import { datasetLists } from './lists.ts';
import { assertMayManage, assertMayWrite, type Reader, readerOf } from './policy.ts';
import type { OrganizationRow } from './rows.ts';
import { datasetStore } from './store.ts';

const selectFor = (reader: Reader) => sql`
  select o.id, o.slug, o.record, o.parent_id, p.slug as parent_slug, p.record->'name' as parent_name, o.sort_name,
    o.revision, o.created_at, o.updated_at,
    ${datasetLists.countOf(reader, sql`o.id`)} as datasets
  from organization o left join organization p on p.id = o.parent_id`;

/** The tree of agencies that own data. */
export function createOrganizations({ database, written }: { database: Database; written: () => void }) {
  async function get(actor: Actor, name: string, on: Database = database): Promise<OrganizationRow> {
    const [row] = await on.query<OrganizationRow>(
      sql`${selectFor(readerOf(actor))} where ${named('o', name)}`,
    );
    if (!row)
      throw notFound({
        code: 'not-found',
        message: { vi: 'Không có cơ quan này.', en: 'There is no such organization.' },
      });
    return row;
  }

  async function parentOf(transaction: Database, input: OrganizationInput): Promise<string | null> {
    if (!input.parent) return null;
    const [row] = await transaction.query<{ id: string }>(
      sql`select id from organization where ${named('organization', input.parent)}`,
    );
    if (!row) throw badParent('Không có cơ quan cấp trên này.', 'There is no such parent organization.');
    return row.id;
  }

  return {
    get,

    async list(
      actor: Actor,
      query: { q?: string; parent?: string; limit: number; after?: [string, string] },
    ) {
      const where = sql`
        (${query.q ?? null}::text is null or o.sort_name like ${`%${fold(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`})
        ${query.parent === undefined ? sql`` : sql`and ${named('p', query.parent)}`}`;
      const rows = await database.query<OrganizationRow>(sql`
        ${selectFor(readerOf(actor))} where ${where}
        ${query.after ? sql`and (o.sort_name, o.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
        order by o.sort_name, o.id limit ${query.limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from organization o left join organization p on p.id = o.parent_id where ${where}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    async create(actor: Actor, value: unknown): Promise<OrganizationRow> {
      const input = valid(validateOrganization(value));
      const id = await database.transaction(async (transaction) => {
        const parentId = await parentOf(transaction, input);
        assertMayManage(actor, parentId);
        return insertOrganization(transaction, actor, input, parentId);
      });
      return get(actor, id);
    },

    async update(
      actor: Actor,
      name: string,
      ifMatch: number | undefined,
      value: unknown,
    ): Promise<OrganizationRow> {
      const input = valid(validateOrganization(value));
      const id = await database.transaction(async (transaction) => {
        const row = await get(actor, name, transaction);
        assertMayManage(actor, row.id);
        const parentId = await parentOf(transaction, input);
        if (parentId !== row.parent_id) {
          assertMayManage(actor, parentId);
          if (parentId) await refuseCycle(transaction, row.id, parentId);
        }
        const { slug = row.slug, parent: _, ...record } = input;
        const saved = await transaction
          .query(sql`
            update organization set slug = ${slug}, parent_id = ${parentId}, record = ${JSON.stringify(record)}::jsonb,
              sort_name = ${fold(pickText(record.name, 'vi'))}, revision = revision + 1, updated_at = now()
            where id = ${row.id} and (${ifMatch ?? null}::bigint is null or revision = ${ifMatch ?? null}) returning id`)
          .catch(refuseDuplicate);
        if (saved.length === 0) throw changedSince();
        // Its name and address stand in the search documents of its datasets.
        await datasetStore.organizationChanged(transaction, row.id);
        await recordAudit(transaction, [
          {
            ...noted(actor, 'organization.update', row),
            before: audited(row),
            after: audited(await get(actor, row.id, transaction)),
          },
        ]);
        return row.id;
      });
      written();
      return get(actor, id);
    },

    async remove(actor: Actor, name: string, ifMatch: number | undefined): Promise<void> {
      await database.transaction(async (transaction) => {
        const row = await get(actor, name, transaction);
        assertMayManage(actor, row.id);
        if (ifMatch !== undefined && row.revision !== ifMatch) throw changedSince();
        const [used] = await transaction.query<{ used: boolean }>(sql`
          select ${datasetStore.anyOf(row.id)} or exists (select 1 from organization where parent_id = ${row.id})
            or exists (select 1 from api_key where organization_id = ${row.id}) as used`);
        if (used?.used) throw inUse();
        await transaction.query(sql`delete from organization where id = ${row.id}`).catch((error) => {
          throw isStillReferenced(error) ? inUse() : error;
        });
        await recordAudit(transaction, [
          { ...noted(actor, 'organization.delete', row), before: audited(row) },
        ]);
      });
    },

    /**
     * The organization that a harvest source names, made when the hub does not have it.
     * @returns its id
     */
    async ensure(
      transaction: Database,
      actor: Actor,
      named: string | (OrganizationInput & { slug: string }),
    ): Promise<string> {
      const slug = typeof named === 'string' ? named : named.slug;
      const [row] = await transaction.query<{ id: string }>(
        sql`select id from organization where slug = ${slug}`,
      );
      if (row) return row.id;
      const input: OrganizationInput =
        typeof named === 'string' ? { slug, name: { vi: slug.replaceAll('-', ' ') } } : named;
      const parentId = await parentOf(transaction, input);
      // Who may keep sources for all that is there may name a new owner of one.
      assertMayWrite(actor, parentId);
      return insertOrganization(transaction, actor, input, parentId);
    },
  };
}

export type Organizations = ReturnType<typeof createOrganizations>;

async function insertOrganization(
  transaction: Database,
  actor: Actor,
  input: OrganizationInput,
  parentId: string | null,
): Promise<string> {
  const { slug = slugify(pickText(input.name, 'vi')) || 'organization', parent: _, ...record } = input;
  const id = uuid();
  await transaction
    .query(sql`
      insert into organization (id, slug, parent_id, record, sort_name)
      values (${id}, ${slug}, ${parentId}, ${JSON.stringify(record)}::jsonb, ${fold(pickText(record.name, 'vi'))})`)
    .catch(refuseDuplicate);
  await recordAudit(transaction, [
    {
      ...noted(actor, 'organization.create', { id, record }),
      after: { ...record, slug, ...(input.parent && { parent: input.parent }) },
    },
  ]);
  return id;
}

const noted = (actor: Actor, action: string, { id, record }: Pick<OrganizationRow, 'id' | 'record'>) => ({
  actor: actor.id,
  action,
  subjectKind: 'organization',
  subjectId: id,
  subjectName: pickText(record.name, 'vi'),
  organizationId: id,
});

/** What the audit log compares of an organization. */
const audited = (row: OrganizationRow) => ({ ...row.record, slug: row.slug, parent: row.parent_slug });

const inUse = () =>
  conflict({
    code: 'organization-in-use',
    message: {
      vi: 'Cơ quan này còn bộ dữ liệu, nguồn thu thập, khoá hoặc đơn vị trực thuộc.',
      en: 'This organization still has datasets, harvest sources, keys or organizations under it.',
    },
  });

function refuseDuplicate(error: unknown): never {
  if (!isDuplicate(error)) throw error;
  throw conflict({
    code: 'slug-taken',
    message: { vi: 'Mã (slug) này đã có cơ quan khác dùng.', en: 'Another organization has this slug.' },
  });
}

/** Any number that nothing else of ours takes. */
const treeLock = 7_401_002;

async function refuseCycle(transaction: Database, id: string, parentId: string): Promise<void> {
  // Two moves at once could each be right and make a cycle together.
  await transaction.query(sql`select pg_advisory_xact_lock(${treeLock})`);
  const [row] = await transaction.query<{ inside: boolean }>(sql`
    with recursive above(id) as (
      select ${parentId}::uuid union select o.parent_id from organization o join above a on a.id = o.id where o.parent_id is not null)
    select exists (select 1 from above where id = ${id}) as inside`);
  if (row?.inside)
    throw badParent(
      'Cơ quan cấp trên không thể nằm dưới chính cơ quan này.',
      'The parent cannot stand below the organization itself.',
    );
}

const badParent = (vi: string, en: string) =>
  invalid({
    code: 'bad-parent',
    message: { vi, en },
    faults: [{ pointer: '/parent', code: 'bad-parent', message: { vi, en } }],
  });

const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa cơ quan này.',
      en: 'Not saved: someone else changed this organization.',
    },
  });
