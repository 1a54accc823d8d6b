import { type Concept, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { CollectionFigures, Feeds, NewestDatasets } from '@/ui/collection';
import { ThemeIcon } from '@/ui/theme-icon';

/** One theme: what it is about, who publishes on it, what is new. */
export function ThemeView({
  locale,
  theme: { code, label, description },
  found,
}: {
  locale: Locale;
  theme: Concept;
  found: Outcome<Schemas['SearchReply']>;
}) {
  const t = useTranslations('themes');
  const filter = { theme: code };
  if ('problem' in found) setPageStatus(503);
  const agencies = 'data' in found ? (found.data.facets.organization ?? []) : [];
  return (
    <>
      <div className="collection-band">
        <div className="container">
          <Breadcrumbs steps={[{ href: '/themes', label: t('title') }]} />
          <h1>
            <ThemeIcon code={code} size={32} />
            {pickText(label, locale)}
          </h1>
          {description && <p className="lead">{pickText(description, locale)}</p>}
          <CollectionFigures locale={locale} found={found} />
        </div>
      </div>
      <div className="container collection">
        <NewestDatasets locale={locale} found={found} filter={filter} />
        <aside aria-label={pickText(label, locale)}>
          {agencies.length > 0 && (
            <section aria-labelledby="agencies">
              <h2 id="agencies" className="side-heading">
                {t('agencies')}
              </h2>
              <ul className="ledger">
                {agencies.slice(0, 8).map(({ value, label: name, count }) => (
                  <li key={value}>
                    <Link href={`/organizations/${value}`}>
                      <span>{name}</span>
                      <span className="num">{formatNumber(count, locale)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Feeds locale={locale} filter={filter} />
        </aside>
      </div>
    </>
  );
}
