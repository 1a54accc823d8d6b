import type { LangText } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { datasetLists, readerOf } from '../../catalog/index.ts';
import type { Database } from '../../database/index.ts';
import { csvLine, csvMark } from '../../http/csv.ts';
import { buckets, callerColumns, callerTables, counts, measured, type Sums, within } from './report.ts';
import type { Period, UsageScope } from './scope.ts';

export type ExportBy = 'day' | 'key' | 'dataset' | 'service' | 'caller';

interface Layout {
  /** What a line tells of besides its day. */
  titles: string[];
  tables: RawBuilder<unknown>;
  columns: RawBuilder<unknown>;
  /** What is told apart on a day, as a text: the order of lines. */
  apart: RawBuilder<unknown>;
  group: RawBuilder<unknown>;
}

const textOf = (...columns: RawBuilder<unknown>[]) =>
  sql`concat_ws(' ', ${sql.join(columns.map((column) => sql`coalesce(${column}::text, '')`))})`;

const layouts: Record<ExportBy, Layout> = {
  day: {
    titles: [],
    tables: sql`usage_caller u`,
    columns: sql`null as nothing`,
    apart: sql`''::text`,
    group: sql``,
  },
  key: {
    titles: ['key', 'application'],
    tables: sql`usage_caller u left join api_key k on k.id = u.key_id`,
    columns: sql`k.prefix as key, k.name as application`,
    apart: textOf(sql`u.key_id`),
    group: sql`, u.key_id, k.id`,
  },
  service: {
    titles: ['service', 'title'],
    tables: sql`usage_caller u join service s on s.id = u.service_id`,
    columns: sql`s.slug as service, coalesce(s.published_record, s.record)->'title'->>'vi' as title`,
    apart: textOf(sql`u.service_id`),
    group: sql`, u.service_id, s.id`,
  },
  caller: {
    titles: ['kind', 'name', 'application', 'prefix'],
    tables: callerTables,
    columns: callerColumns,
    apart: textOf(sql`u.person_id`, sql`u.key_id`),
    group: sql`, u.person_id, u.key_id, p.id, k.id`,
  },
  dataset: {
    titles: ['dataset', 'title', 'organization', 'opened'],
    tables: sql`usage_dataset u`,
    columns: sql`u.dataset_id, sum(u.opened)::bigint as opened`,
    apart: textOf(sql`u.dataset_id`),
    group: sql`, u.dataset_id`,
  },
};

type Line = Sums & { day: string; apart: string; dataset_id?: string } & Record<string, unknown>;

/** Lines read at a time. */
const batch = 1000;

export interface UsageExport {
  database: Database;
  actor: Actor;
  scope: UsageScope;
  period: Period;
  by: ExportBy;
  signal: AbortSignal;
}

/** Usage as CSV, a line for each day and what is told apart on it, page by page. */
export async function* exportedUsage({ database, actor, scope, period, by, signal }: UsageExport) {
  const layout = layouts[by];
  const timed = by !== 'dataset';
  const titles = ['day', ...layout.titles, 'calls', 'errors', 'rows', 'bytes'];
  yield csvMark + csvLine(timed ? [...titles, 'p50 ms', 'p95 ms'] : titles);
  for (let after: Line | undefined; ; ) {
    signal.throwIfAborted();
    const lines: Line[] = await database.query<Line>(sql`
      select u.day, ${layout.apart} as apart, ${layout.columns}, ${counts}${timed ? sql`, ${buckets}` : sql``}
      from ${layout.tables}
      where ${within(scope, period)} ${after ? sql`and (u.day, ${layout.apart}) > (${after.day}::date, ${after.apart})` : sql``}
      group by u.day ${layout.group} order by u.day, apart limit ${batch}`);
    const told = by === 'dataset' ? await named(database, actor, lines) : lines;
    if (told.length > 0) yield told.map((line) => lineOf(line, layout, timed)).join('');
    after = lines.at(-1);
    if (!after || lines.length < batch) return;
  }
}

function lineOf(line: Line, { titles }: Layout, timed: boolean): string {
  const { calls, errors, rows, bytes } = line;
  const { p50, p95 } = measured(timed ? line : undefined);
  const cells = [line.day, ...titles.map((title) => line[title]), calls, errors, rows, bytes];
  return csvLine(timed ? [...cells, p50, p95] : cells);
}

/** Datasets by name, of those that the reader may know of. */
async function named(database: Database, actor: Actor, lines: Line[]): Promise<Line[]> {
  const ids = [...new Set(lines.map(({ dataset_id }) => String(dataset_id)))];
  const known = await datasetLists.references(database, readerOf(actor), ids);
  const byId = new Map(known.map((dataset) => [dataset.id, dataset]));
  return lines.flatMap((line) => {
    const dataset = byId.get(String(line.dataset_id));
    return dataset
      ? [
          {
            ...line,
            dataset: dataset.slug,
            title: (dataset.title as LangText).vi,
            organization: dataset.organization.slug,
          },
        ]
      : [];
  });
}
