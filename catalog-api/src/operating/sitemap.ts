import { endOfPage, type PublicAddress, publicAddresses } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { notFound } from '../errors.ts';

/** Datasets in one sitemap: each has an address in two languages, and the protocol allows 50,000 addresses. */
const pageSize = 20_000;
const batchSize = 2000;
const languages = ['vi', 'en'];
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Sitemaps of the portal's pages, streamed: pages of datasets, each named by the id that it comes after. */
export function createSitemap({
  database,
  publicUrl,
  size = pageSize,
}: {
  database: Database;
  publicUrl: string;
  size?: number;
}) {
  const at = (path: string) => escaped(publicUrl + path);

  async function* index() {
    let end = await endOfPage(database, undefined, size);
    yield `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
    yield `<sitemap><loc>${at('/sitemaps/datasets.xml')}</loc></sitemap>\n`;
    while (end) {
      yield `<sitemap><loc>${at(`/sitemaps/datasets-${end}.xml`)}</loc></sitemap>\n`;
      end = await endOfPage(database, end, size);
    }
    yield '</sitemapindex>\n';
  }

  async function* page(start: string | undefined) {
    let rows = await publicAddresses(database, start, Math.min(batchSize, size));
    yield `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
    if (start === undefined) yield ['', '/datasets'].map((path) => entries(path)).join('');
    for (let left = size; rows.length > 0; ) {
      yield rows.map(dataset).join('');
      left -= rows.length;
      rows = left > 0 ? await publicAddresses(database, rows.at(-1)?.id, Math.min(batchSize, left)) : [];
    }
    yield '</urlset>\n';
  }

  const dataset = ({ slug, updated_at }: PublicAddress) =>
    entries(`/datasets/${encodeURIComponent(slug)}`, updated_at.slice(0, 10));

  /** One address in each language, each naming the others. */
  function entries(path: string, changed?: string): string {
    const others = languages
      .map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${at(`/${language}${path}`)}"/>`,
      )
      .join('');
    return languages
      .map(
        (language) =>
          `<url><loc>${at(`/${language}${path}`)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${others}</url>\n`,
      )
      .join('');
  }

  return {
    index,
    /** @throws BusinessError `not-found` for a name that no page has */
    page(name: string) {
      const found = /^datasets(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?\.xml$/.exec(name);
      if (!found) {
        throw notFound({
          code: 'not-found',
          message: { vi: 'Không có trang sơ đồ này.', en: 'There is no such sitemap.' },
        });
      }
      return page(found[1]);
    },
  };
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
