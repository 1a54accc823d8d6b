import type { DatasetInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { State } from '../access/index.ts';
import { recordAuditOfMany } from '../audit/index.ts';
import { type Database, isDuplicate } from '../database/index.ts';
import { distinctSlug, wantedSlug, withDistributionIds } from './identity.ts';
import { audienceOf } from './policy.ts';

export type RecordEntry =
  | { op: 'put'; identifier: string; hash: string; record: DatasetInput }
  | { op: 'remove'; identifier: string };

/** On whose behalf records are applied. */
export interface Harvesting {
  actor: string;
  sourceId: string;
  organizationId: string;
  runId: string;
  /** `trusted` publishes at once; `review` leaves it to a reviewer. */
  publish: 'review' | 'trusted';
}

export interface RecordOutcome {
  identifier: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'removed';
  /** Absent where a removal found nothing. */
  datasetId?: string;
}

interface Known {
  id: string;
  source_identifier: string;
  slug: string;
  content_hash: string;
  state: State;
  version: number;
  published_version: number | null;
  audience: string[];
  withdrawn: boolean;
}

interface Change {
  id: string;
  slug: string;
  identifier: string;
  hash: string;
  record: DatasetInput;
  state: State;
  version: number;
  published_version: number | null;
  audience: string[];
}

/**
 * Puts and removes harvested datasets in a handful of statements, whatever their number: records, versions,
 * distributions, audit and outbox in the caller's transaction. A record is known by (source, identifier) for
 * ever: one that was withdrawn comes back under its old id and address. Applying the same again changes
 * nothing.
 */
export async function applyRecords(
  transaction: Database,
  by: Harvesting,
  entries: RecordEntry[],
): Promise<RecordOutcome[]> {
  const last = new Map(entries.map((entry) => [entry.identifier, entry]));
  const known = await lockKnown(transaction, by.sourceId, [...last.keys()]);
  const outcomes = new Map<string, RecordOutcome>();
  const changes: Change[] = [];
  const removals: string[] = [];

  for (const entry of last.values()) {
    const row = known.get(entry.identifier);
    const { identifier } = entry;
    if (entry.op === 'remove') {
      if (row && !row.withdrawn) removals.push(row.id);
      outcomes.set(identifier, {
        identifier,
        outcome: row && !row.withdrawn ? 'removed' : 'unchanged',
        ...(row && { datasetId: row.id }),
      });
    } else if (row && !row.withdrawn && row.content_hash === entry.hash) {
      outcomes.set(identifier, { identifier, outcome: 'unchanged', datasetId: row.id });
    } else {
      const change = changeOf(by, entry, row);
      changes.push(change);
      outcomes.set(identifier, {
        identifier,
        outcome: row && !row.withdrawn ? 'updated' : 'created',
        datasetId: change.id,
      });
    }
  }

  await writeDatasets(transaction, by, changes, known);
  await writeBelongings(transaction, by, changes, known);
  await withdraw(transaction, by.actor, removals);
  return entries.map(({ identifier }) => outcomes.get(identifier) as RecordOutcome);
}

async function lockKnown(
  transaction: Database,
  sourceId: string,
  identifiers: string[],
): Promise<Map<string, Known>> {
  const rows = await transaction.query<Known>(sql`
    select id, source_identifier, slug, content_hash, state, version, published_version, audience,
      withdrawn_at is not null as withdrawn
    from dataset where source_id = ${sourceId} and source_identifier = any (${identifiers}::text[])
    order by id for update`);
  return new Map(rows.map((row) => [row.source_identifier, row]));
}

function changeOf(
  by: Harvesting,
  entry: Extract<RecordEntry, { op: 'put' }>,
  row: Known | undefined,
): Change {
  const id = row?.id ?? uuid();
  // What a person took off the shelf stays there until a person puts it back.
  const shelved = row?.state === 'archived' && !row.withdrawn;
  const publish = by.publish === 'trusted' && !shelved;
  const version = (row?.version ?? 0) + (publish ? 1 : 0);
  const wasPublic = row && !row.withdrawn && row.published_version !== null;
  return {
    id,
    slug: row?.slug ?? wantedSlug(entry.record),
    identifier: entry.identifier,
    hash: entry.hash,
    record: withDistributionIds(id, entry.record),
    state: publish ? 'published' : shelved ? 'archived' : 'in-review',
    version,
    // Under review, readers go on seeing the version before; one that was withdrawn stays out of sight.
    published_version: publish ? version : wasPublic ? row.published_version : null,
    audience:
      !publish && wasPublic
        ? row.audience.map((label) => (label.startsWith('org:') ? `org:${by.organizationId}` : label))
        : audienceOf(entry.record, { id, organizationId: by.organizationId }, publish),
  };
}

/** Writes the datasets themselves. Sources side by side may want one address: the later one asks again. */
async function writeDatasets(
  transaction: Database,
  by: Harvesting,
  changes: Change[],
  known: Map<string, Known>,
): Promise<void> {
  if (changes.length === 0) return;
  const fresh = changes.filter(({ identifier }) => !known.has(identifier));
  for (let attempt = 1; ; attempt++) {
    await settleSlugs(transaction, by.sourceId, fresh);
    // In one order, so that two sources wait for each other instead of locking each other out.
    changes.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    try {
      return await transaction.transaction((nested) => upsert(nested, by, changes));
    } catch (error) {
      if (!isDuplicate(error, 'dataset_slug_key') || attempt === 5) throw error;
    }
  }
}

/** Gives new records addresses that nobody has. */
async function settleSlugs(transaction: Database, sourceId: string, fresh: Change[]): Promise<void> {
  const taken = new Set<string>();
  let open = fresh;
  for (const digits of [0, 8, 16, 64]) {
    if (open.length === 0) return;
    for (const change of open) {
      const wanted = wantedSlug(change.record);
      change.slug = digits === 0 ? wanted : distinctSlug(wanted, `${sourceId}\n${change.identifier}`, digits);
    }
    const slugs = [...new Set(open.map(({ slug }) => slug))];
    const rows = await transaction.query<{ slug: string }>(
      sql`select slug from dataset where slug = any (${slugs}::text[])`,
    );
    for (const { slug } of rows) taken.add(slug);
    open = open.filter(({ slug }) => taken.has(slug) || !taken.add(slug));
  }
}

async function upsert(transaction: Database, by: Harvesting, changes: Change[]): Promise<void> {
  await transaction.query(sql`
    insert into dataset (id, slug, organization_id, source_id, source_identifier, content_hash, run_id, harvested_at,
      record, state, version, published_version, published_at, audience)
    select t.id, t.slug, ${by.organizationId}, ${by.sourceId}, t.identifier, t.hash, ${by.runId}, now(),
      t.record, t.state, t.version, t.published_version, case when t.state = 'published' then now() end, t.audience
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as t(id uuid, slug text, identifier text, hash text, record jsonb,
      state text, version integer, published_version integer, audience text[])
    on conflict (id) do update set
      organization_id = excluded.organization_id, content_hash = excluded.content_hash, run_id = excluded.run_id,
      harvested_at = excluded.harvested_at, record = excluded.record, state = excluded.state, version = excluded.version,
      published_version = excluded.published_version, published_at = coalesce(excluded.published_at, dataset.published_at),
      audience = excluded.audience, revision = dataset.revision + 1, updated_at = now(), withdrawn_at = null, successor_id = null`);
}

/** Writes what belongs to the datasets: versions, the look-up of distributions, audit and outbox. */
async function writeBelongings(
  transaction: Database,
  by: Harvesting,
  changes: Change[],
  known: Map<string, Known>,
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  if (by.publish === 'trusted') {
    await transaction.query(sql`
      insert into dataset_version (dataset_id, version, record, actor, run_id)
      select id, version, record, ${by.actor}, ${by.runId} from dataset
      where id = any (${ids}::uuid[]) and state = 'published'`);
  }
  // While a change is under review, readers may still ask for what stands in the version before.
  const before = changes
    .filter(({ identifier, state }) => known.has(identifier) && state !== 'in-review')
    .map(({ id }) => id);
  if (before.length > 0)
    await transaction.query(sql`delete from distribution where dataset_id = any (${before}::uuid[])`);
  const distributions = changes.flatMap(({ id, record }) =>
    (record.distributions ?? []).map((item) => ({ id: item.id, dataset_id: id })),
  );
  if (distributions.length > 0) {
    await transaction.query(sql`
      insert into distribution (id, dataset_id)
      select * from jsonb_to_recordset(${JSON.stringify(distributions)}::jsonb) as t(id uuid, dataset_id uuid)
      on conflict do nothing`);
  }
  await note(transaction, by.actor, 'dataset.harvest', ids);
}

/** Takes datasets out of sight; their ids and addresses stay theirs. */
async function withdraw(transaction: Database, actor: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.query(sql`
    update dataset set withdrawn_at = now(), state = 'archived', revision = revision + 1, updated_at = now()
    where id = any (${ids}::uuid[])`);
  await note(transaction, actor, 'dataset.withdraw', ids);
}

async function note(transaction: Database, actor: string, action: string, ids: string[]): Promise<void> {
  await recordAuditOfMany(
    transaction,
    { actor, action, subjectKind: 'dataset' },
    sql`select id::text as subject_id, slug as subject_name, organization_id,
        jsonb_build_object('version', version, 'revision', revision, 'run', run_id) as details
      from dataset where id = any (${ids}::uuid[])`,
  );
  await transaction.query(sql`insert into outbox (dataset_id) select unnest(${ids}::uuid[])`);
}
