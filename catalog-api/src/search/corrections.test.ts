import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withReadableCorrections } from './corrections.ts';
import { buildDocument, readers } from './testing.ts';
import { eachSearchIndex } from './testing-engines.ts';

eachSearchIndex('corrections', (open) => {
  test('are told in words that the reader may read', async () => {
    const { index: engine, close } = await open();
    const index = withReadableCorrections(engine);
    try {
      const once = buildDocument({ title: { vi: 'Báo cáo zirconium' } });
      await index.put([once, buildDocument({ title: { vi: 'Báo cáo molybdenum' } })]);
      await index.refresh();
      const corrected = async (text: string, reader = readers.public) =>
        (
          await index.query({
            text,
            reader,
            filters: {},
            sort: 'relevance',
            limit: 10,
            facets: [],
            locale: 'vi',
          })
        ).searchedFor.corrected;
      assert.equal(await corrected('zirconim'), 'zirconium');
      // It is its owner's again: the word stays among those that spelling is corrected by.
      await index.put([{ ...once, revision: 2, audience: ['org:1'] }]);
      await index.refresh();
      assert.equal(await corrected('zirconim'), undefined);
      assert.equal(await corrected('báo cáo zirconim'), undefined);
      assert.equal(await corrected('zirconim molybdenm'), undefined);
      assert.equal(await corrected('zirconim', readers.steward(['1'])), 'zirconium');
      assert.equal(await corrected('molybdenm'), 'molybdenum');
    } finally {
      await close();
    }
  });
});
