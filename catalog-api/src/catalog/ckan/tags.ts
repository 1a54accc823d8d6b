import { fold } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Audiences } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { visibleTo } from '../rows.ts';

/** How long a list of keywords is believed, in milliseconds: it is read from all records. */
const believed = 60_000;
const mostTags = 100_000;

/** The keywords of what a caller may see. The list of the public is kept for a minute. */
export function createTags({ database, now = Date.now }: { database: Database; now?: () => number }) {
  let kept: { until: number; tags: Promise<string[]> } | undefined;

  const read = async (audiences: Audiences): Promise<string[]> => {
    const rows = await database.query<{ tag: string }>(sql`
      select distinct tag from (
        select jsonb_array_elements_text(by_language.words) as tag from (
          select case when d.state = 'published' then d.record else v.record end as record
          from dataset d left join dataset_version v
            on v.dataset_id = d.id and v.version = d.published_version and d.state <> 'published'
          where ${visibleTo(audiences)} and d.published_version is not null
        ) seen, jsonb_each(seen.record->'keywords') by_language(tag, words)
      ) tags order by tag limit ${mostTags}`);
    return rows.map(({ tag }) => tag);
  };

  const all = (audiences: Audiences): Promise<string[]> => {
    if (audiences === 'everything' || audiences.length > 1) return read(audiences);
    if (!kept || kept.until < now()) {
      kept = { until: now() + believed, tags: read(audiences) };
      // A list that could not be read is not kept.
      kept.tags.catch(() => {
        kept = undefined;
      });
    }
    return kept.tags;
  };

  return {
    /** Those that hold a text, whatever its case and diacritics. */
    async list(audiences: Audiences, query: string | undefined): Promise<string[]> {
      const tags = await all(audiences);
      const wanted = fold(query ?? '');
      return wanted === '' ? tags : tags.filter((name) => fold(name).includes(wanted));
    },
    has: async (audiences: Audiences, name: string) => (await all(audiences)).includes(name),
  };
}
