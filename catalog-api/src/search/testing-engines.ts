import { randomBytes } from 'node:crypto';
import { describe } from 'node:test';
import { missing, testEngines } from '../database/testing.ts';
import { createElasticsearchIndex } from './elasticsearch/engine.ts';
import { createLexiconStore } from './lexicon-store.ts';
import type { SearchIndex } from './port.ts';
import { createPostgresIndex } from './postgres/engine.ts';

type Open = () => Promise<{ index: SearchIndex; close: () => Promise<void> }>;

const elasticsearch = process.env.ELASTICSEARCH_URL;

/** Declares the same tests for every search engine there is to test on. */
export function eachSearchIndex(name: string, declare: (open: Open) => void): void {
  for (const engine of testEngines) {
    describe(`${name} (postgres on ${engine.name})`, () =>
      declare(async () => {
        const database = await engine.open();
        return {
          index: createPostgresIndex({ database, lexicon: createLexiconStore(database) }),
          close: () => database.close(),
        };
      }));
  }
  const [engine] = testEngines;
  if (elasticsearch && engine) {
    describe(`${name} (elasticsearch)`, () =>
      declare(async () => {
        const database = await engine.open();
        const index = createElasticsearchIndex({
          url: elasticsearch,
          name: `test-${randomBytes(6).toString('hex')}`,
          lexicon: createLexiconStore(database),
        });
        await index.prepare();
        return {
          index,
          async close() {
            await index.drop();
            await index.close();
            await database.close();
          },
        };
      }));
  } else missing(`${name} (elasticsearch)`, 'ELASTICSEARCH_URL');
}
