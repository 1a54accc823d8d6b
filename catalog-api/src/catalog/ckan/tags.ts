import { fold } from '@envhub/metadata-schemas';
import { anonymous } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { datasetLists } from '../lists.ts';
import { type Reader, readerOf } from '../policy.ts';

/** How long a list of keywords is believed, in milliseconds: it is read from all records. */
const believed = 60_000;
const mostTags = 100_000;

/** The keywords of what a caller may see. The list of the public is kept for a minute. */
export function createTags({ database, now = Date.now }: { database: Database; now?: () => number }) {
  let kept: { until: number; tags: Promise<string[]> } | undefined;

  const all = (reader: Reader): Promise<string[]> => {
    if (reader.key !== readerOf(anonymous).key) return datasetLists.keywords(database, reader, mostTags);
    if (!kept || kept.until < now()) {
      kept = { until: now() + believed, tags: datasetLists.keywords(database, reader, mostTags) };
      // A list that could not be read is not kept.
      kept.tags.catch(() => {
        kept = undefined;
      });
    }
    return kept.tags;
  };

  return {
    /** Those that hold a text, whatever its case and diacritics. */
    async list(reader: Reader, query: string | undefined): Promise<string[]> {
      const tags = await all(reader);
      const wanted = fold(query ?? '');
      return wanted === '' ? tags : tags.filter((name) => fold(name).includes(wanted));
    },
    has: async (reader: Reader, name: string) => (await all(reader)).includes(name),
  };
}
