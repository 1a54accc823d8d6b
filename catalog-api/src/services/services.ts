import { concept, pickText, slugify } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  assertTransition,
  labelsOfClass,
  organizationNamed,
  type State,
} from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import type { Fault } from '../errors.ts';
import { auditedOf, subjectOf } from './audited.ts';
import { assertMayUnpublish, assertMayWrite, mayKnow, mayWrite } from './policy.ts';
import {
  changedSince,
  noSuchService,
  refuseDuplicate,
  retired,
  slugKept,
  slugReserved,
  undefinedIfAbsent,
} from './refusals.ts';
import { type ServiceInput, type ServiceRecord, type ServiceRow, sharingOf } from './rows.ts';
import { serviceStore } from './store.ts';
import { type CallersOf, tellOfEnds } from './telling.ts';
import {
  badService,
  lastVersion,
  type PreparedVersion,
  type VersionInput,
  type Versions,
  versionNamed,
  versionRecord,
  versionTaken,
  withVersions,
} from './versions.ts';

/** On which processes tell each other the slug of a service that was changed. */
export const serviceChannel = 'service';

export interface ServiceDependencies {
  database: Database;
  versions: Versions;
  /** Finds a dataset that the actor may know of. @throws BusinessError `not-found`, `gone` */
  dataset: (actor: Actor, name: string) => Promise<{ id: string; organization_id: string }>;
  callersOf: CallersOf;
  /** Told the slug of each service that was changed, once that stands. */
  changed: (slug: string) => void;
}

type Change = (row: ServiceRow, transaction: Database) => Promise<Details> | Details;
type Details = Record<string, unknown> | undefined;

/** The life of a service: each command checks the policy, keeps the rules and notes what was done. */
export function createServiceCommands({
  database,
  versions,
  dataset,
  callersOf,
  changed,
}: ServiceDependencies) {
  /** A service that the actor may know of. */
  async function known(on: Database, actor: Actor, name: string, lock = false): Promise<ServiceRow> {
    const row = await serviceStore.find(on, name, lock);
    if (!row || !mayKnow(actor, row)) throw noSuchService();
    if (row.retired_at) throw retired();
    return row;
  }

  /** Runs a change of one service in a transaction, with its audit entry; the gateway hears of it afterwards. */
  async function change(
    actor: Actor,
    name: string,
    action: string,
    ifMatch: number | undefined,
    work: Change,
  ): Promise<ServiceRow> {
    const row = await database.transaction(async (transaction) => {
      const found = await known(transaction, actor, name, true);
      assertMayWrite(actor, found.organization_id);
      if (ifMatch !== undefined && found.revision !== ifMatch) throw changedSince();
      const before = auditedOf(found);
      const details = await work(found, transaction);
      const after = (await serviceStore.find(transaction, found.id)) as ServiceRow;
      await recordAudit(transaction, [
        { ...subjectOf(actor, after), action, before, after: auditedOf(after), ...(details && { details }) },
      ]);
      await transaction.notify(serviceChannel, after.slug);
      if (after.slug !== found.slug) await transaction.notify(serviceChannel, found.slug);
      return after;
    });
    changed(row.slug);
    return row;
  }

  /** Saves a new working copy: a draft, unless it is already before the reviewer. */
  async function revise(transaction: Database, row: ServiceRow, record: ServiceRecord): Promise<void> {
    row.record = record;
    row.state = row.state === 'in-review' ? 'in-review' : 'draft';
    await serviceStore.save(transaction, row);
    await serviceStore.dropUnused(transaction, row);
  }

  /** What was sent, with its datasets by id. @param before datasets that it has already */
  async function recordOf(
    actor: Actor,
    { slug, datasets: names = [], ...input }: ServiceInput,
    before: readonly string[],
  ): Promise<Omit<ServiceRecord, 'versions'>> {
    const faults: Fault[] = (input.themes ?? []).flatMap((code, i) =>
      concept('environment-themes', code)
        ? []
        : [
            {
              pointer: `/themes/${i}`,
              code: 'unknown-code',
              message: { vi: `Không có chủ đề “${code}”.`, en: `There is no theme “${code}”.` },
            },
          ],
    );
    if (slug === 'check') faults.push(slugReserved());
    const datasets: string[] = [];
    for (const [i, name] of names.entries()) {
      const found = await dataset(actor, name).catch(undefinedIfAbsent);
      if (found && (before.includes(found.id) || mayWrite(actor, found.organization_id)))
        datasets.push(found.id);
      else
        faults.push({
          pointer: `/datasets/${i}`,
          code: 'unknown-dataset',
          message: {
            vi: 'Không có bộ dữ liệu này trong các cơ quan bạn phụ trách.',
            en: 'There is no such dataset in the organizations that you work for.',
          },
        });
    }
    if (faults.length > 0) throw badService(faults);
    return { ...input, datasets: [...new Set(datasets)] };
  }

  /** The record with one version in the place of another, or at the end. */
  async function placed(
    transaction: Database,
    row: { id: string; record: ServiceRecord },
    prepared: PreparedVersion,
    name?: string,
  ): Promise<ServiceRecord> {
    const list = row.record.versions;
    const before = name === undefined ? undefined : versionNamed(row.record, name);
    const documentId =
      prepared.checked && (await serviceStore.addDocument(transaction, row.id, prepared.checked.document));
    const version = versionRecord(prepared, before, documentId);
    if (list.some((one) => one !== before && one.name === version.name)) throw versionTaken();
    return withVersions(
      row.record,
      before ? list.map((one) => (one === before ? version : one)) : [...list, version],
    );
  }

  return {
    /** @throws BusinessError `not-found`, `gone` */
    get: (actor: Actor, name: string) => known(database, actor, name),

    async create(
      actor: Actor,
      input: { organization: string; service: ServiceInput; version: VersionInput },
      signal: AbortSignal,
    ): Promise<ServiceRow> {
      const organization = await organizationNamed(database, input.organization);
      // Before the document is read or fetched: that is work for those who may.
      assertMayWrite(actor, organization.id);
      const described = await recordOf(actor, input.service, []);
      const prepared = await versions.prepare(input.version, signal);
      if (!prepared.checked) versionRecord(prepared, undefined, undefined);
      const id = uuid();
      const slug = input.service.slug ?? slugOf(described);
      await database.transaction(async (transaction) => {
        const bare = { ...described, versions: [] };
        const audience = [`org:${organization.id}`];
        await serviceStore
          .insert(transaction, { id, slug, organizationId: organization.id, record: bare, audience })
          .catch(refuseDuplicate);
        const record = await placed(transaction, { id, record: bare }, prepared);
        const row = (await serviceStore.find(transaction, id)) as ServiceRow;
        await serviceStore.save(transaction, { ...row, record });
        const after = (await serviceStore.find(transaction, id)) as ServiceRow;
        await recordAudit(transaction, [
          { ...subjectOf(actor, after), action: 'service.create', after: auditedOf(after) },
        ]);
      });
      return known(database, actor, id);
    },

    async update(
      actor: Actor,
      name: string,
      ifMatch: number | undefined,
      input: ServiceInput,
    ): Promise<ServiceRow> {
      const before = await known(database, actor, name);
      assertMayWrite(actor, before.organization_id);
      const described = await recordOf(actor, input, before.record.datasets);
      return change(actor, before.id, 'service.update', ifMatch, async (row, transaction) => {
        const { slug = row.slug } = input;
        if (slug !== row.slug && row.version > 0) throw slugKept();
        row.slug = slug;
        const record = withVersions({ ...described, versions: [] }, row.record.versions);
        await revise(transaction, row, record).catch(refuseDuplicate);
        return { revision: row.revision + 1 };
      });
    },

    async addVersion(
      actor: Actor,
      name: string,
      ifMatch: number | undefined,
      input: VersionInput,
      signal: AbortSignal,
    ): Promise<ServiceRow> {
      const before = await known(database, actor, name);
      assertMayWrite(actor, before.organization_id);
      const prepared = await versions.prepare(input, signal);
      return change(actor, before.id, 'service.version.add', ifMatch, async (row, transaction) => {
        await revise(transaction, row, await placed(transaction, row, prepared));
        return { version: input.name, revision: row.revision + 1 };
      });
    },

    async updateVersion(
      actor: Actor,
      name: string,
      version: string,
      ifMatch: number | undefined,
      input: VersionInput,
      signal: AbortSignal,
    ): Promise<ServiceRow> {
      const before = await known(database, actor, name);
      assertMayWrite(actor, before.organization_id);
      const prepared = await versions.prepare(input, signal);
      return change(actor, before.id, 'service.version.update', ifMatch, async (row, transaction) => {
        await revise(transaction, row, await placed(transaction, row, prepared, version));
        return { version, revision: row.revision + 1 };
      });
    },

    removeVersion: (actor: Actor, name: string, version: string, ifMatch: number | undefined) =>
      change(actor, name, 'service.version.remove', ifMatch, async (row, transaction) => {
        const gone = versionNamed(row.record, version);
        if (row.record.versions.length === 1) throw lastVersion();
        const left = row.record.versions.filter((one) => one !== gone);
        await revise(transaction, row, withVersions(row.record, left));
        return { version };
      }),

    transition: (
      actor: Actor,
      name: string,
      to: State,
      comment: string | undefined,
      ifMatch: number | undefined,
    ) =>
      change(actor, name, `service.${to}`, ifMatch, async (row, transaction) => {
        const from = row.state;
        const published = row.published_record;
        assertTransition(actor, 'service', row.organization_id, from, to);
        // A draft may stand over what callers still use; archiving it takes that away too.
        if (to === 'archived' && row.published_record) assertMayUnpublish(actor, row.organization_id);
        row.state = to;
        if (to === 'published') {
          row.version += 1;
          row.published_at = new Date().toISOString();
          row.published_record = row.record;
          row.audience = labelsOfClass(row.record.metadataAccess ?? sharingOf(row.record), {
            id: row.id,
            organizationId: row.organization_id,
          });
        }
        if (to === 'archived') {
          row.published_record = null;
          row.audience = [`org:${row.organization_id}`];
        }
        await serviceStore.save(transaction, row);
        if (to === 'published') {
          await serviceStore.dropUnused(transaction, row);
          await tellOfEnds(transaction, actor, row, published, callersOf);
        }
        return { from, to, ...(comment && { comment }) };
      }),

    /** Takes a service out of sight; its address answers 410 from now on. */
    retire: (actor: Actor, name: string, ifMatch: number | undefined) =>
      change(actor, name, 'service.retire', ifMatch, async (row, transaction) => {
        if (row.published_record) assertMayUnpublish(actor, row.organization_id);
        row.state = 'archived';
        row.retired_at = new Date().toISOString();
        await serviceStore.save(transaction, row);
        await transaction.query(sql`delete from service_credential where service_id = ${row.id}`);
        return undefined;
      }),

    /** As other commands of this area change a service: with the policy, the audit and the notice. */
    change,
  };
}

function slugOf({ title }: Pick<ServiceRecord, 'title'>): string {
  const wanted = slugify(pickText(title, 'vi')).slice(0, 100).replace(/-+$/, '');
  return wanted.length < 2 || wanted === 'check' ? `dich-vu-${wanted || 'moi'}` : wanted;
}

export type ServiceCommands = ReturnType<typeof createServiceCommands>;
