import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { formatDate, formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Notice } from '@/ui/notice';
import { SearchBox } from '@/ui/search-box';

export interface HomeData {
  newest: Outcome<Schemas['SearchReply']>;
  organizations: Outcome<{ items: Schemas['Organization'][]; total: number }>;
}

const examples = {
  vi: ['chất lượng không khí', 'nước thải KCN', 'rừng ngập mặn'],
  en: ['air quality', 'industrial wastewater', 'mangrove'],
};

/** The home page: search first, then what there is. */
export function HomeView({ locale, data, publicUrl }: { locale: Locale; data: HomeData; publicUrl: string }) {
  const t = useTranslations('home');
  const newest = 'data' in data.newest ? data.newest.data : undefined;
  const organizations = 'data' in data.organizations ? data.organizations.data : undefined;
  return (
    <>
      <section className="hero">
        <Contours />
        <div className="container stack" style={{ gap: 20 }}>
          <h1>{t('promise')}</h1>
          <p>{t('lead')}</p>
          <SearchBox locale={locale} />
          <ul className="inline-list" aria-label={t('examples')}>
            {examples[locale].map((q) => (
              <li key={q}>
                <Link href={{ pathname: '/datasets', query: { q } }}>{q}</Link>
              </li>
            ))}
          </ul>
          {newest && organizations && (
            <dl className="figures">
              {(
                [
                  ['datasets', newest.total],
                  ['organizations', organizations.total],
                  ['themes', newest.facets.theme?.length ?? 0],
                ] as const
              ).map(([name, count]) => (
                <div key={name}>
                  <dt>{t(`figures.${name}`)}</dt>
                  <dd>{formatNumber(count, locale)}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </section>
      <div className="container">
        {newest ? <Lists locale={locale} newest={newest} /> : <Unavailable />}
        {organizations && organizations.items.length > 0 && (
          <Agencies locale={locale} organizations={organizations.items} />
        )}
        <section className="section stack">
          <h2>{t('developers')}</h2>
          <p>{t('developersText')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="code" tabIndex={0}>
            <code>{`curl -G '${publicUrl}/api/v1/datasets' \\
  --data-urlencode 'q=${examples[locale][0]}' -d limit=3`}</code>
          </pre>
        </section>
      </div>
    </>
  );
}

/** Faint contour lines, the one ornament of the page. */
function Contours() {
  const lines = Array.from({ length: 14 }, (_, i) => {
    const y = 20 + i * 34;
    return `M600 ${y}C720 ${y - 60} 800 ${y + 50} 930 ${y - 10}S1160 ${y - 70} 1300 ${y + 20} 1460 ${y + 60} 1600 ${y - 20}`;
  });
  return (
    <svg className="contours" viewBox="0 0 1600 480" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <path d={lines.join('')} fill="none" stroke="#90cbd2" strokeWidth="1" />
    </svg>
  );
}

function Lists({ locale, newest }: { locale: Locale; newest: Schemas['SearchReply'] }) {
  const t = useTranslations('home');
  return (
    <div className="columns section">
      <section aria-labelledby="themes">
        <div className="head">
          <h2 id="themes">{t('themes')}</h2>
          <Link href="/themes">{t('all')}</Link>
        </div>
        <ul className="rows">
          {(newest.facets.theme ?? []).map(({ value, label, count }) => (
            <li key={value}>
              <Link href={{ pathname: '/datasets', query: { theme: value } }}>
                <span>{label}</span>
                <span className="num muted">{formatNumber(count, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="newest">
        <div className="head">
          <h2 id="newest">{t('newest')}</h2>
          <Link href="/datasets">{t('all')}</Link>
        </div>
        <ul className="rows">
          {newest.items.map((item) => (
            <li key={item.id}>
              <Link href={`/datasets/${item.slug}`} style={{ paddingBlock: 8 }}>
                <span>
                  {pickText(item.title, locale)}
                  <br />
                  <span className="caption">{pickText(item.organization.name, locale)}</span>
                </span>
                <span className="num caption">{formatDate(item.modified ?? item.updatedAt, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Agencies({ locale, organizations }: { locale: Locale; organizations: Schemas['Organization'][] }) {
  const t = useTranslations('home');
  return (
    <section className="section" aria-labelledby="agencies">
      <div className="head">
        <h2 id="agencies">{t('agencies')}</h2>
        <Link href="/organizations">{t('all')}</Link>
      </div>
      <ul className="rows">
        {organizations.map(({ id, slug, name, datasetCount }) => (
          <li key={id}>
            <Link href={`/organizations/${slug}`}>
              <span>{pickText(name, locale)}</span>
              <span className="num muted">{t('datasets', { count: datasetCount })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unavailable() {
  const t = useTranslations('state');
  return (
    <div className="section">
      <Notice title={t('searchDown')} text={t('searchDownText')} />
    </div>
  );
}
