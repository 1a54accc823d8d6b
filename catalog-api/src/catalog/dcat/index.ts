import {
  catalogNode,
  catalogPage,
  type DcatContext,
  type DcatNode,
  datasetIri,
  datasetNode,
  membership,
  type RdfFormat,
  rdfTypes,
  rdfWriter,
} from '@envhub/metadata-schemas/rdf';
import type { Actor } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { invalid, notFound } from '../../errors.ts';
import type { Operations } from '../../http/operation.ts';
import { type Datasets, noSuchDataset } from '../datasets.ts';
import { datasetLists } from '../lists.ts';
import { type Reader, readerOf } from '../policy.ts';
import { seenBy } from '../present.ts';
import { type DatasetRow, publishedRecord } from '../rows.ts';

export interface DcatDependencies {
  database: Database;
  datasets: Datasets;
  publicUrl: string;
  /** What else the catalogue has, piece by piece: services that the actor may know of. */
  services: (actor: Actor, context: DcatContext) => AsyncIterable<DcatNode[]>;
}

/** Datasets read at once: all that a stream holds. */
const batchSize = 200;
const pageSize = 100;

/** The catalogue in DCAT-AP 3: as one stream, in Hydra pages, and dataset by dataset. */
export function createDcat({ database, datasets, publicUrl, services }: DcatDependencies): {
  operations: Operations;
} {
  const context: DcatContext = { baseUrl: publicUrl };

  return {
    operations: {
      async getCatalog(request, { actor }) {
        const format = request.params.format as RdfFormat;
        let rows = 0;
        const seen = (row: DatasetRow) => {
          rows++;
          return nodeOf(row, seenBy(actor, row).record, context);
        };
        const reader = readerOf(actor);
        const page = pageOf(request.query.page);
        const stream =
          page === undefined
            ? wholeCatalog(database, reader, format, seen, context, services(actor, context), request.signal)
            : await onePage(database, reader, format, seen, context, services(actor, context), page);
        return { status: 200, type: rdfTypes[format], stream, rows: () => rows };
      },

      async getDatasetDcat(request, { actor }) {
        const format = request.params.format as RdfFormat;
        const row = await datasets.open(actor, request.params.slug ?? '');
        if (!publishedRecord(row)) throw noSuchDataset();
        const writer = rdfWriter(format);
        const body =
          writer.head() + writer.node(nodeOf(row, seenBy(actor, row).record, context)) + writer.foot();
        return { status: 200, type: rdfTypes[format], body };
      },
    },
  };
}

type Seen = (row: DatasetRow) => ReturnType<typeof datasetNode>;

const nodeOf = (row: DatasetRow, record: DatasetRow['record'], context: DcatContext) =>
  datasetNode(
    {
      slug: row.slug,
      dataset: record,
      organization: { slug: row.organization_slug, name: row.organization_name },
    },
    context,
  );

/** The next batch is read only when the one before was taken: memory and the database feel no big catalogue. */
async function* wholeCatalog(
  database: Database,
  reader: Reader,
  format: RdfFormat,
  seen: Seen,
  context: DcatContext,
  services: AsyncIterable<DcatNode[]>,
  signal: AbortSignal,
) {
  const writer = rdfWriter(format);
  // Before the first piece: a database that is away is then still a problem with its status.
  let rows = await datasetLists.page(database, reader, undefined, batchSize);
  yield writer.head() + writer.node(catalogNode(context));
  while (rows.length > 0) {
    for (const row of rows) {
      yield writer.node(membership(datasetIri(row.slug, context), context)) + writer.node(seen(row));
    }
    signal.throwIfAborted();
    rows = await datasetLists.page(database, reader, rows.at(-1)?.id, batchSize);
  }
  for await (const nodes of services) yield nodes.map((node) => writer.node(node)).join('');
  yield writer.foot();
}

/** @throws BusinessError `not-found` past the last page */
async function onePage(
  database: Database,
  reader: Reader,
  format: RdfFormat,
  seen: Seen,
  context: DcatContext,
  services: AsyncIterable<DcatNode[]>,
  page: number,
) {
  const after = page === 1 ? undefined : await lastOfPage(database, reader, page - 1);
  const rows = await datasetLists.page(database, reader, after, pageSize + 1);
  const shown = rows.slice(0, pageSize);
  if (shown.length === 0 && page > 1) throw noSuchPage();
  const address = (number: number) => `${context.baseUrl}/catalog.${format}?page=${number}`;
  const writer = rdfWriter(format);
  const head = catalogPage(
    shown.map(({ slug }) => datasetIri(slug, context)),
    context,
    { self: address(page), first: address(1), ...(rows.length > pageSize && { next: address(page + 1) }) },
  );
  async function* pieces() {
    yield writer.head() + head.map((node) => writer.node(node)).join('');
    for (const row of shown) yield writer.node(seen(row));
    // They come after the last datasets.
    if (rows.length <= pageSize)
      for await (const nodes of services) yield nodes.map((node) => writer.node(node)).join('');
    yield writer.foot();
  }
  return pieces();
}

/** The id with which a page ends. @throws BusinessError `not-found` when there are fewer pages */
async function lastOfPage(database: Database, reader: Reader, page: number): Promise<string> {
  const end = await datasetLists.endOfPage(database, reader, undefined, page * pageSize);
  if (!end) throw noSuchPage();
  return end.id;
}

function pageOf(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(String(text))) return Number(text);
  const message = {
    vi: 'Trang là số nguyên, bắt đầu từ 1.',
    en: 'A page is a whole number, beginning with 1.',
  };
  throw invalid({ code: 'bad-request', message, faults: [{ parameter: 'page', code: 'bad-page', message }] });
}

const noSuchPage = () =>
  notFound({ code: 'not-found', message: { vi: 'Không có trang này.', en: 'There is no such page.' } });
