import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Engines } from '../../compose.ts';
import { readers } from '../../search/testing.ts';

/** Faults put between a hub and its engines, where no option of the hub reaches: each is a leak to be found. */
export const planted: Record<string, { alter: (engines: Engines) => Engines; found: RegExp }> = {
  'suggestions for whoever asks': {
    alter: ({ index, ...engines }) => ({
      ...engines,
      index: { ...index, suggest: (query) => index.suggest({ ...query, reader: readers.all }) },
    }),
    found: /^suggestions/,
  },

  'counts of facets over everything': {
    alter: ({ index, ...engines }) => ({
      ...engines,
      index: {
        ...index,
        async query(query) {
          const { facets } = await index.query({ ...query, reader: readers.all });
          return { ...(await index.query(query)), facets };
        },
      },
    }),
    found: /^search, .*: facet \w+, wrong counts/,
  },

  'an export that forgets who reads it': {
    alter: ({ database, ...engines }) => ({
      ...engines,
      database: { ...database, query: (statement) => database.query(withoutReader(statement)) },
    }),
    found: /^catalog ttl/,
  },
};

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A query that walks the whole catalogue, without its condition on the reader. */
function withoutReader<Row>(statement: RawBuilder<Row>): RawBuilder<Row> {
  const { sql: text, parameters } = statement.compile(compiler);
  const condition =
    /(where d\.withdrawn_at is null and )('public' = any \(d\.audience\)|\(.*?\))( and d\.published_version)/;
  if (!/d\.record[\s\S]* order by d\.id limit/.test(text) || !condition.test(text)) return statement;
  const parts = text.replace(condition, '$1true$3').split(/\$(\d+)/);
  return sql.join<Row>(
    parts.map((part, i) => (i % 2 === 0 ? sql.raw(part) : sql`${parameters[Number(part) - 1]}`)),
    sql.raw(''),
  ) as RawBuilder<Row>;
}
