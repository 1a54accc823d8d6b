import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { formatDate } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { VersionPage } from './load-dataset';

/** The published versions, newest first; each leads to what changed with it. */
export function VersionList({
  dataset,
  versions,
  locale,
}: {
  dataset: Dataset;
  versions: VersionPage;
  locale: Locale;
}) {
  const t = useTranslations('versions');
  if ('problem' in versions) return <p className="muted">{t('unavailable')}</p>;
  const { items, total } = versions.data;
  const oldest = items.at(-1)?.version ?? 1;
  const page = (version: number) => `/${locale}/datasets/${dataset.slug}/versions/${version}`;
  return (
    <div className="stack">
      {dataset.versionNotes && (
        <p>
          <span className="muted">{t('notes')}:</span> {pickText(dataset.versionNotes, locale)}
        </p>
      )}
      <ul className="rows">
        {items.map(({ version, publishedAt }) => (
          <li key={version}>
            <a href={page(version)}>
              <VersionName version={version} current={version === dataset.publishedVersion} />
              <span className="num muted">{formatDate(publishedAt, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
      {total > items.length && oldest > 1 && (
        <p className="small">
          <a href={page(oldest - 1)}>{t('earlierOnes')}</a>
        </p>
      )}
    </div>
  );
}

function VersionName({ version, current }: { version: number; current: boolean }) {
  const t = useTranslations();
  return (
    <span>
      {t('dataset.version', { number: version })}
      {current && <span className="caption"> · {t('versions.current')}</span>}
    </span>
  );
}
