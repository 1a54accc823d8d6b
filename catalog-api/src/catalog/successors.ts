import type { LangText } from '@envhub/metadata-schemas';
import { type Actor, permits, systemActor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { readerOf } from './policy.ts';
import { recordFor } from './present.ts';
import { type DatasetRow, publishedRecord } from './rows.ts';
import { datasetStore } from './store.ts';

export interface Successor {
  id: string;
  slug: string;
  title: LangText;
}

/** The chain itself leads over what a reader may not know of; they are told of its end alone, if they may. */
const chain = readerOf(systemActor('successors'));

const mayKnow = (actor: Actor, { audience }: DatasetRow): boolean => permits(readerOf(actor), audience);

/** Steps that are followed from one withdrawn dataset to the next: yearly ones make chains. */
const longestChain = 10;

/**
 * The dataset that took the place of a withdrawn one, if the actor may see it. What a person named goes first;
 * else the record's own `isReplacedBy`; else a published record whose `replaces` names the withdrawn one. These
 * relations name a dataset by its address here, or by its identifier at the source that it was harvested from.
 */
export async function successorOf(
  database: Database,
  actor: Actor,
  withdrawn: DatasetRow,
  publicUrl: string,
): Promise<Successor | undefined> {
  let at: DatasetRow | undefined = withdrawn;
  for (let step = 0; at?.withdrawn_at && step < longestChain; step++)
    at = await nextOf(database, actor, at, publicUrl);
  if (!at || at.withdrawn_at || !mayKnow(actor, at)) return undefined;
  return { id: at.id, slug: at.slug, title: recordFor(actor, at).title };
}

async function nextOf(
  database: Database,
  actor: Actor,
  row: DatasetRow,
  publicUrl: string,
): Promise<DatasetRow | undefined> {
  if (row.successor_id) return datasetStore.find(database, chain, row.successor_id);
  const named = replacedBy(row);
  return (
    (named.length > 0 ? await findNamed(database, actor, named, publicUrl) : undefined) ??
    findReplacing(database, actor, row, publicUrl)
  );
}

const replacedBy = (row: DatasetRow): string[] =>
  ((publishedRecord(row) ?? row.record).relations ?? [])
    .filter(({ type }) => type === 'isReplacedBy')
    .map(({ url }) => url);

/** The dataset that one of these addresses names: rather one that the actor may see than a withdrawn one. */
async function findNamed(
  database: Database,
  actor: Actor,
  urls: string[],
  publicUrl: string,
): Promise<DatasetRow | undefined> {
  const slugs = urls.flatMap((url) => slugIn(url, publicUrl) ?? []);
  const rows = await datasetStore.called(database, chain, slugs, urls);
  return rows.find((row) => !row.withdrawn_at && mayKnow(actor, row)) ?? rows.find((row) => row.withdrawn_at);
}

/** The published dataset that says it replaces this one; of several, rather one of the same source. */
function findReplacing(
  database: Database,
  actor: Actor,
  row: DatasetRow,
  publicUrl: string,
): Promise<DatasetRow | undefined> {
  const names = [
    ...addressPaths.map((path) => publicUrl + path + row.slug),
    ...(row.source_identifier ? [row.source_identifier] : []),
  ];
  return datasetStore.replacing(database, readerOf(actor), names, row.source_id);
}

/** Under these a dataset has its address here. */
const addressPaths = ['/datasets/', '/vi/datasets/', '/en/datasets/', '/api/v1/datasets/'];

function slugIn(url: string, publicUrl: string): string | undefined {
  const path = addressPaths.find((start) => url.startsWith(publicUrl + start));
  const slug = path && url.slice(publicUrl.length + path.length);
  return slug && /^[a-z0-9-]+$/.test(slug) ? slug : undefined;
}
