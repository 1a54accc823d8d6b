import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { FormatBadges, SharingBadge } from '@/ui/badges';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { bytesOf, foreign, licenceOf, periodsOf, placesOf, summaryOf, updatedOf } from './facts';
import { addressOf, mainFile } from './files';

/** The head of a dataset's page: where one is, what it is, what one can do, and five facts. */
export function Band({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  const files = dataset.distributions ?? [];
  const summary = summaryOf(dataset, locale);
  const facts: [string, string | undefined][] = [
    [t('updated'), updatedOf(dataset, locale)],
    [t('period'), periodsOf(dataset, locale)],
    [t('place'), shortened(placesOf(dataset, locale))],
    [
      t('size'),
      files.length > 0
        ? [t('sizes', { count: files.length }), bytesOf(dataset, locale)].filter(Boolean).join(', ')
        : '',
    ],
    [t('licence'), licenceOf(dataset, locale)],
  ];
  return (
    <div className="band dataset-band">
      <div className="container">
        <Path dataset={dataset} locale={locale} />
        <div className="band-head">
          <div className="stack">
            <h1 {...foreign(dataset.title, locale)}>{pickText(dataset.title, locale)}</h1>
            {summary && (
              <p className="muted" {...foreign(dataset.description ?? {}, locale)}>
                {summary.text}
              </p>
            )}
            <div className="tags">
              <SharingBadge value={dataset.accessRights} locale={locale} />
              <FormatBadges
                formats={[...new Set(files.flatMap(({ format }) => format ?? []))]}
                locale={locale}
              />
              {dataset.publishedVersion && (
                <span className="muted">{t('version', { number: dataset.publishedVersion })}</span>
              )}
            </div>
          </div>
          <Actions dataset={dataset} />
        </div>
        <dl className="facts" aria-label={t('facts')}>
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </div>
    </div>
  );
}

const shortened = (places: string[]) =>
  places.length > 3 ? `${places.slice(0, 3).join(', ')} +${places.length - 3}` : places.join(', ');

function Path({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('shell');
  const theme = dataset.themes?.[0];
  const { slug, name } = dataset.organization;
  return (
    <Breadcrumbs
      steps={[
        { href: '/datasets', label: t('datasets') },
        ...(theme
          ? [
              {
                href: `/datasets?theme=${encodeURIComponent(theme)}`,
                label: label('environment-themes', theme, locale),
              },
            ]
          : []),
        { href: `/organizations/${slug}`, label: pickText(name, locale), ...foreign(name, locale) },
      ]}
    />
  );
}

function Actions({ dataset }: { dataset: Dataset }) {
  const t = useTranslations();
  const files = dataset.distributions ?? [];
  const main = mainFile(files);
  const hidden = files.length > 0 && !files.some(addressOf);
  return (
    <div className="actions">
      {hidden && (
        <Link
          className="button button-primary icon-mail"
          href={{ pathname: '/workspace/access-requests/new', query: { dataset: dataset.slug } }}
        >
          {t('dataset.request')}
        </Link>
      )}
      {!hidden && files.length > 0 && (
        <a
          className="button button-primary icon-download"
          href={main?.downloadUrl ?? '#files'}
          {...(main && { rel: 'noreferrer' })}
        >
          {t('dataset.download')}
        </a>
      )}
      <a className="button icon-code" href="#use">
        {t('dataset.callApi')}
      </a>
      <div className="actions-pair">
        <button type="button" className="button icon-quote" popoverTarget="cite">
          {t('cite.action')}
        </button>
        <button type="button" className="button icon-share" popoverTarget="share">
          {t('share.action')}
        </button>
      </div>
    </div>
  );
}
