import { codeList, xmlText } from '@envhub/metadata-schemas';
import { anonymous } from '../access/index.ts';
import { type Address, datasetLists, organizationAddresses, readerOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { notFound } from '../errors.ts';

/** Places in one sitemap: each has an address in two languages, and the protocol allows 50,000 addresses. */
const pageSize = 20_000;
const batchSize = 2000;
const languages = ['vi', 'en'];
const standing = [
  '',
  '/datasets',
  '/organizations',
  '/themes',
  '/developers',
  '/about',
  '/accessibility',
  '/terms',
  '/status',
];
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Sitemaps are for search engines: they tell what everybody may know of. */
const everybody = readerOf(anonymous);

/** Reads addresses in id order, after an id. */
type Read = (database: Database, after: string | undefined, limit: number) => Promise<Address[]>;

/** Sitemaps of the portal's pages, streamed: pages of datasets, each named by the id that it comes after, and the rest. */
export function createSitemap({
  database,
  publicUrl,
  size = pageSize,
}: {
  database: Database;
  publicUrl: string;
  size?: number;
}) {
  const at = (path: string) => xmlText(publicUrl + path);
  const sitemap = (name: string) => `<sitemap><loc>${at(`/sitemaps/${name}.xml`)}</loc></sitemap>\n`;

  /** The id with which a page ends that is not the last one. */
  async function endOfPage(after?: string): Promise<string | undefined> {
    const end = await datasetLists.endOfPage(database, everybody, after, size);
    return end?.more ? end.id : undefined;
  }

  const addresses: Read = (on, after, limit) => datasetLists.addresses(on, everybody, after, limit);

  async function* index() {
    let end = await endOfPage();
    yield `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
    yield sitemap('pages') + sitemap('datasets');
    while (end) {
      yield sitemap(`datasets-${end}`);
      end = await endOfPage(end);
    }
    yield '</sitemapindex>\n';
  }

  /** One sitemap: some paths, and what is kept under another. */
  async function* page(paths: string[], under: string, read: Read, start?: string) {
    let rows = await read(database, start, Math.min(batchSize, size));
    yield `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
    yield paths.map((path) => entries(path)).join('');
    for (let left = size; rows.length > 0; ) {
      yield rows
        .map(({ slug, updated_at }) => entries(`${under}/${encodeURIComponent(slug)}`, updated_at))
        .join('');
      left -= rows.length;
      rows = left > 0 ? await read(database, rows.at(-1)?.id, Math.min(batchSize, left)) : [];
    }
    yield '</urlset>\n';
  }

  /** One address in each language, each naming the others; who speaks neither is led to the Vietnamese one. */
  function entries(path: string, changed?: string): string {
    const others = [...languages, 'x-default']
      .map((tag) => {
        const language = tag === 'x-default' ? 'vi' : tag;
        return `<xhtml:link rel="alternate" hreflang="${tag}" href="${at(`/${language}${path}`)}"/>`;
      })
      .join('');
    const lastmod = changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : '';
    return languages
      .map((language) => `<url><loc>${at(`/${language}${path}`)}</loc>${lastmod}${others}</url>\n`)
      .join('');
  }

  const themes = (codeList('environment-themes')?.concepts ?? []).map(({ code }) => `/themes/${code}`);

  return {
    index,
    /** @throws BusinessError `not-found` for a name that no page has */
    page(name: string) {
      if (name === 'pages.xml')
        return page([...standing, ...themes], '/organizations', organizationAddresses);
      const found = /^datasets(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?\.xml$/.exec(name);
      if (!found) {
        throw notFound({
          code: 'not-found',
          message: { vi: 'Không có trang sơ đồ này.', en: 'There is no such sitemap.' },
        });
      }
      return page([], '/datasets', addresses, found[1]);
    },
  };
}
