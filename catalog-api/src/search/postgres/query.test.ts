import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { eachDatabase } from '../../database/testing.ts';
import { atLeast } from './query.ts';

eachDatabase('tsqueries of our own', (engine) => {
  let database: Database;
  before(async () => {
    database = await engine.open();
  });
  after(() => database.close());

  test('at least so many of a list of words, whichever they are', async () => {
    const words = [...'abcdefg'];
    for (let size = 1; size <= words.length; size++) {
      const wrong = await database.query(sql`
        select has from (
          select array(select w from unnest(${words}::text[]) with ordinality as t(w, nth) where (mask >> (nth::int - 1)) & 1 = 1) as has
          from generate_series(0, 127) mask) sets
        where (array_to_tsvector(has) @@ ${atLeast(words, size)}::tsquery) <> (cardinality(has) >= ${size})`);
      assert.deepEqual(wrong, [], `${size} of 7`);
    }
    assert.ok(atLeast([...'abcdefghijkl'], 6).length < 1500, 'and of twelve it stays short');
  });
});
