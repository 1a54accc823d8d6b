import { type LangText, pickLanguage, pickText, xmlText } from '@envhub/metadata-schemas';
import { v5 } from 'uuid';
import type { Locale, Operations } from '../http/operation.ts';
import type { SearchDocument } from '../search/port.ts';
import type { Search, SearchParameters } from './search.ts';

/** What a feed without entries was last changed at: nothing there ever was. */
const never = '1970-01-01T00:00:00Z';

/** Searches as Atom feeds (RFC 4287), the newest first, in pages (RFC 5005). */
export function createAtom({ search, publicUrl }: { search: Search; publicUrl: string }): {
  operations: Operations;
} {
  return {
    operations: {
      async getDatasetsAtom({ query }, { actor, locale }) {
        const { lang = locale, ...parameters } = query as SearchParameters & { lang?: Locale };
        const { limit: _, cursor, ...asked } = parameters;
        const found = await search.found(actor, lang, { ...parameters, sort: '-modified', facets: 'none' });
        const address = (more: Record<string, string | undefined>) =>
          `${publicUrl}/datasets.atom?${addressed({ ...query, lang, ...more })}`;
        const body = feed({
          lang,
          // The same on every page of a search, and for everybody who asks for it.
          id: v5(`${publicUrl}/datasets.atom?${addressed({ ...asked, lang })}`, v5.URL),
          title: [heading[lang], ...(await search.describe(lang, asked))].join(' · '),
          links: {
            self: address({ cursor }),
            alternate: `${publicUrl}/${lang}/datasets?${addressed({ ...asked, sort: '-modified' })}`,
            ...(found.next && { next: address({ cursor: found.next }) }),
          },
          entries: found.hits.map(({ document }) => entry(document, lang, publicUrl)),
          updated: found.hits[0]?.document.modified ?? never,
        });
        return { status: 200, type: 'application/atom+xml', body, headers: { 'content-language': lang } };
      },
    },
  };
}

const heading: Record<Locale, string> = { vi: 'Bộ dữ liệu', en: 'Datasets' };

/** Parameters as they stand in an address, always in one order. */
function addressed(parameters: Record<string, unknown>): string {
  return new URLSearchParams(
    Object.entries(parameters)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, String(item)])),
  ).toString();
}

interface Feed {
  lang: Locale;
  id: string;
  title: string;
  links: { self: string; alternate: string; next?: string };
  entries: string[];
  /** RFC 3339. */
  updated: string;
}

const feed = ({
  lang,
  id,
  title,
  links,
  entries,
  updated,
}: Feed): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>urn:uuid:${id}</id>
<title>${xmlText(title)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(links.self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(links.alternate)}"/>
${links.next ? `<link rel="next" type="application/atom+xml" href="${xmlText(links.next)}"/>\n` : ''}${entries.join('')}</feed>
`;

function entry(document: SearchDocument, lang: Locale, publicUrl: string): string {
  const { organization } = document;
  const page = `${publicUrl}/${lang}/datasets/${document.slug}`;
  return `<entry>
<id>urn:uuid:${document.id}</id>
${text('title', document.title, lang)}
<updated>${document.modified}</updated>
<author><name>${xmlText(pickText(organization.name, lang))}</name><uri>${publicUrl}/${lang}/organizations/${organization.slug}</uri></author>
<link rel="alternate" type="text/html" href="${page}"/>
${document.description ? `${text('summary', document.description, lang)}\n` : ''}</entry>
`;
}

/** A text in the language asked, else in another, which is then named. */
function text(name: string, value: LangText, lang: Locale): string {
  const tag = pickLanguage(value, lang);
  return `<${name}${tag === lang ? '' : ` xml:lang="${tag}"`}>${xmlText(value[tag] ?? '')}</${name}>`;
}
