import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';
import { FormatBadges, SharingBadge } from '@/ui/badges';
import { foreign } from './facts';
import type { Panels } from './load-dataset';

/** Datasets about the same; a search of the same theme while they are looked for, and where there are none. */
export function RelatedList({
  dataset,
  related,
  locale,
}: {
  dataset: Dataset;
  related: Panels['related'];
  locale: Locale;
}) {
  const t = useTranslations('related');
  return (
    <div className={'now' in related ? undefined : 'related-later'}>
      <Arrived answer={related} waiting={<SearchInstead dataset={dataset} />}>
        {(found) => (
          <>
            {'problem' in found && <p className="muted">{t('unavailable')}</p>}
            {'data' in found && found.data.items.length > 0 ? (
              <ul className="related">
                {found.data.items.map((item) => (
                  <li key={item.id}>
                    <p className="caption">{pickText(item.organization.name, locale)}</p>
                    <h3 {...foreign(item.title, locale)}>
                      <Link href={`/datasets/${item.slug}`}>{pickText(item.title, locale)}</Link>
                    </h3>
                    <p className="tags">
                      <SharingBadge value={item.accessRights} locale={locale} />
                      <FormatBadges formats={item.formats} locale={locale} />
                    </p>
                  </li>
                ))}
              </ul>
            ) : (
              <SearchInstead dataset={dataset} />
            )}
          </>
        )}
      </Arrived>
    </div>
  );
}

function SearchInstead({ dataset }: { dataset: Dataset }) {
  const t = useTranslations('related');
  const theme = dataset.themes?.[0];
  return (
    <p className="small">
      <Link href={theme ? `/datasets?theme=${encodeURIComponent(theme)}` : '/datasets'}>{t('search')}</Link>
    </p>
  );
}
