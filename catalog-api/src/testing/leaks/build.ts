import assert from 'node:assert/strict';
import { contentHash, type DatasetInput } from '@envhub/metadata-schemas';
import { makeService } from '../../services/testing.ts';
import { clientOf } from '../client.ts';
import type { TestHub } from '../hub.ts';
import type { TestIssuer } from '../issuer.ts';
import type { Markers } from './markers.ts';
import type { Content, Dataset, Organization, Source, World } from './model.ts';
import { buildPeople } from './people.ts';
import type { Random } from './random.ts';
import { randomRecord } from './records.ts';

export interface Builder {
  hub: TestHub;
  issuer: TestIssuer;
  random: Random;
  markers: Markers;
  /** Address of the server of the datasets' files. */
  files: string;
}

export type Client = ReturnType<typeof clientOf>;

/** Makes a random world in a hub, through its API alone, and notes what it made. */
export async function buildWorld(
  builder: Builder,
  sizes: { written: number; harvested: number; services: number },
) {
  const client = clientOf(builder.hub);
  const world: World = { organizations: [], datasets: [], sources: [], services: [], people: [] };
  for (const [slug, parent] of tree)
    world.organizations.push(await organization(client, world, slug, parent));
  for (let i = 0; i < sizes.written; i++) await writeDataset(builder, client, world);
  await harvest(builder, client, world, 'trusted', sizes.harvested);
  await harvest(builder, client, world, 'review', sizes.harvested);
  for (let i = 0; i < sizes.services; i++) await offerService(builder, client, world);
  world.people = await buildPeople(builder, client, world);
  const slugs = world.datasets.map(({ slug }) => slug).slice(0, 12);
  await done(client.call('PUT', '/api/v1/site', { featured: slugs }, { 'if-match': '*' }));
  await builder.hub.settle();
  return world;
}

/** Each below the one named. */
const tree: [string, string?][] = [
  ['ministry'],
  ['department', 'ministry'],
  ['centre', 'department'],
  ['province'],
  ['office', 'province'],
  ['institute'],
];

async function organization(
  client: Client,
  world: World,
  slug: string,
  parent?: string,
): Promise<Organization> {
  const above = world.organizations.find((one) => one.slug === parent)?.above ?? [];
  const { id } = await done<{ id: string }>(
    client.call('POST', '/api/v1/organizations', {
      slug,
      name: { vi: `Cơ quan ${slug}`, en: slug },
      ...(parent && { parent }),
    }),
  );
  return { slug, id, above: [slug, ...above] };
}

/** @returns the body @throws unless the call went well */
export async function done<T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await answer;
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body as T;
}

type Kept = { id: string; slug: string; distributions?: { id: string }[] };

const ends = [
  ...['draft', 'in-review', 'published', 'published', 'published', 'published', 'edited', 'edited-in-review'],
  ...['archived', 'archived-draft', 'withdrawn', 'withdrawn-draft', 'replaced'],
] as const;

/** One dataset with a random life. */
async function writeDataset(builder: Builder, client: Client, world: World): Promise<void> {
  const { random } = builder;
  const index = world.datasets.length;
  const contents: Content[] = [];
  const next = () => {
    const made = randomRecord(builder.random, builder.markers, {
      dataset: index,
      content: contents.length,
      files: builder.files,
    });
    contents.push(made.content);
    return made.record;
  };
  const owner = random.pick(world.organizations);
  const first = await done<Kept>(
    client.call('POST', '/api/v1/datasets', { organization: owner.slug, dataset: next() }),
  );
  const address = `/api/v1/datasets/${first.id}`;
  const learn = (kept: Kept) => {
    const content = contents.at(-1) as Content;
    content.distributionIds = (kept.distributions ?? []).map(({ id }) => id);
  };
  learn(first);
  const dataset: Dataset = {
    index,
    id: first.id,
    slug: first.slug,
    organization: owner,
    contents,
    versions: [],
    working: 0,
    state: 'draft',
    published: undefined,
    withdrawn: false,
  };
  world.datasets.push(dataset);

  const move = async (to: Dataset['state']) => {
    await done(client.call('POST', `${address}/transitions`, { to }));
    // What the index once had of a dataset must not outlive it.
    if (random.chance(0.3)) await builder.hub.settle();
    dataset.state = to;
    if (to === 'published') {
      dataset.versions.push(dataset.working);
      dataset.published = dataset.working;
    }
    if (to === 'archived') dataset.published = undefined;
  };
  const edit = async () => {
    learn(await done<Kept>(client.call('PUT', address, next(), { 'if-match': '*' })));
    dataset.working = contents.length - 1;
    if (dataset.state !== 'in-review') dataset.state = 'draft';
  };
  const publish = async () => {
    await move('in-review');
    await move('published');
  };

  const end = random.pick(ends);
  if (end === 'draft') return;
  if (end === 'in-review') return move('in-review');
  if (end !== 'withdrawn-draft') {
    await publish();
    for (let more = random.below(3); more > 0; more--) {
      await edit();
      await publish();
    }
  }
  if (end.startsWith('edited')) await edit();
  if (end === 'edited-in-review') await move('in-review');
  if (end.startsWith('archived')) await move('archived');
  if (end === 'archived-draft') await move('draft');
  if (end.startsWith('withdrawn') || end === 'replaced') {
    const successor = random.pick(world.datasets.filter((one) => one !== dataset && !one.withdrawn));
    const query = end === 'replaced' && successor ? `?successor=${successor.id}` : '';
    await done(client.call('DELETE', address + query, undefined, { 'if-match': '*' }));
    dataset.withdrawn = true;
    dataset.state = 'archived';
  }
}

const classes = ['open', 'shared', 'restricted'] as const;

/** An API of an organization, with the datasets that it serves. */
async function offerService({ random, markers }: Builder, client: Client, world: World): Promise<void> {
  const index = world.services.length;
  const word = () => markers.make({ service: index });
  const owner = random.pick(world.organizations);
  const accessRights = random.pick(classes);
  const metadataAccess = random.chance(0.4) ? random.pick(classes) : undefined;
  const served = random.some(
    world.datasets.filter(({ withdrawn }) => !withdrawn),
    3,
  );
  const published = random.chance(0.8);
  const name = word();
  await makeService(client, {
    organization: owner.slug,
    state: published ? 'published' : 'draft',
    service: {
      slug: name,
      title: { vi: `Dịch vụ ${word()}` },
      description: { vi: word() },
      keywords: { vi: [word()] },
      accessRights,
      ...(metadataAccess && { metadataAccess }),
      contact: { name: { vi: word() }, email: `${word()}@a.example`, url: `https://a.example/${word()}` },
      documentation: `https://a.example/${word()}`,
      datasets: served.map((dataset) => dataset.id),
    },
  });
  const { id, slug } = await done<Kept>(client.call('GET', `/api/v1/services/${name}`));
  world.services.push({
    index,
    id,
    slug,
    organization: owner,
    accessRights,
    ...(metadataAccess && { metadataAccess }),
    published,
    datasets: served.map((dataset) => dataset.index),
  });
}

/** Datasets that came through the bulk door: some twice, some removed again. */
async function harvest(
  builder: Builder,
  client: Client,
  world: World,
  publish: 'trusted' | 'review',
  count: number,
): Promise<void> {
  const { random, markers } = builder;
  const owner = random.pick(world.organizations);
  const source: Source = {
    index: world.sources.length,
    id: `source-${publish}`,
    organization: owner,
    runs: [],
  };
  world.sources.push(source);
  const word = () => markers.make({ source: source.index });
  await done(
    client.call('PUT', `/api/v1/harvest/sources/${source.id}`, {
      id: source.id,
      title: { vi: word() },
      organization: owner.slug,
      source: { kind: 'ckan', url: `https://${word()}.example/` },
      load: 'dataset',
      publish,
      removals: { apply: true, 'hold-above': '100%' },
    }),
  );
  const made = Array.from({ length: count }, () => {
    const index = world.datasets.length;
    const identifier = markers.make({ dataset: index, content: 0, part: 'name' });
    world.datasets.push({
      index,
      id: '',
      slug: '',
      organization: owner,
      contents: [],
      versions: [],
      working: 0,
      state: publish === 'trusted' ? 'published' : 'in-review',
      published: undefined,
      withdrawn: false,
      source: { id: source.id, identifier },
    });
    return world.datasets[index] as Dataset;
  });
  for (const part of [made, made.filter(() => random.chance(0.5))]) {
    const entries = part.map((dataset) => {
      const { record, content } = randomRecord(random, markers, {
        dataset: dataset.index,
        content: dataset.contents.length,
        files: builder.files,
      });
      dataset.contents.push(content);
      dataset.working = dataset.contents.length - 1;
      if (publish === 'trusted') {
        dataset.versions.push(dataset.working);
        dataset.published = dataset.working;
      }
      const raw = markers.make({ dataset: dataset.index, content: 0, part: 'raw' });
      const identifier = dataset.source?.identifier;
      return { op: 'put', identifier, hash: contentHash(record as DatasetInput), record, raw };
    });
    await run(client, source, entries, word());
  }
  const gone = made.filter(() => random.chance(0.2));
  await run(
    client,
    source,
    gone.map(({ source: { identifier } = { identifier: '' } }) => ({ op: 'remove', identifier })),
    word(),
  );
  for (const dataset of gone) Object.assign(dataset, { withdrawn: true, state: 'archived' });
  for (const dataset of made) await learnHarvested(client, dataset);
}

async function run(client: Client, source: Source, entries: object[], problem: string): Promise<void> {
  const { id, leaseToken } = await done<{ id: string; leaseToken: string }>(
    client.call('POST', `/api/v1/harvest/sources/${source.id}/runs`, { claim: { worker: 'w' } }),
  );
  source.runs.push(id);
  await done(client.call('POST', `/api/v1/harvest/runs/${id}/batches`, { leaseToken, entries }));
  await done(
    client.call('POST', `/api/v1/harvest/runs/${id}/finish`, {
      leaseToken,
      complete: false,
      read: entries.length,
      problems: [{ rule: 'told', severity: 'warning', message: problem }],
    }),
  );
}

/** Which ids a harvested dataset got; the administrator finds it among the records of its run. */
async function learnHarvested(client: Client, dataset: Dataset): Promise<void> {
  const { identifier = '', id: sourceId = '' } = dataset.source ?? {};
  const runs = await done<{ items: { id: string }[] }>(
    client.call('GET', `/api/v1/harvest/runs?source=${sourceId}&limit=100`),
  );
  const first = runs.items.at(-1)?.id;
  const records = await done<{ items: { identifier: string; datasetId: string }[] }>(
    client.call('GET', `/api/v1/harvest/runs/${first}/records?limit=1000`),
  );
  dataset.id = records.items.find((one) => one.identifier === identifier)?.datasetId ?? '';
  assert.notEqual(dataset.id, '', 'the harvested dataset was found');
  if (dataset.withdrawn) {
    // Its address is told to nobody any more; it was made of its first title.
    dataset.slug = `du-lieu-${dataset.contents[0]?.title}`;
    return;
  }
  const kept = await done<Kept>(client.call('GET', `/api/v1/datasets/${dataset.id}`));
  dataset.slug = kept.slug;
  const content = dataset.contents[dataset.working] as Content;
  content.distributionIds = (kept.distributions ?? []).map(({ id }) => id);
}
