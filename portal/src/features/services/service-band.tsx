import { pickLanguage, pickText, plainText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/api/hub';
import type { Soon } from '@/api/soon';
import { formatNumber, formatShare } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';
import { SharingBadge } from '@/ui/badges';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { DeprecationNote } from './deprecation-note';
import { HealthState } from './health-state';
import type { Service, ServiceHealth, ServiceVersion } from './load-services';
import { notRoundedUp } from './uptime';

/** The head of a service's page: what it is, whose, whether it answers, and what one can do. */
export function ServiceBand({
  service,
  version,
  health,
  locale,
}: {
  service: Service;
  version: (ServiceVersion & { operations: unknown[] }) | undefined;
  health: Soon<Outcome<ServiceHealth>>;
  locale: Locale;
}) {
  const t = useTranslations();
  const { organization, description } = service;
  const facts: [string, string | undefined][] = [
    [t('service.version'), version?.name],
    [t('service.operationsName'), version && formatNumber(version.operations.length, locale)],
    [t('service.datasets'), formatNumber(service.datasetCount, locale)],
    [t('service.document'), version && `OpenAPI ${version.openapi}`],
  ];
  return (
    <div className="band service-band">
      <div className="container">
        <Breadcrumbs
          steps={[
            { href: '/services', label: t('shell.services') },
            { href: `/organizations/${organization.slug}`, label: pickText(organization.name, locale) },
          ]}
        />
        <div className="band-head">
          <div className="stack">
            <h1 lang={pickLanguage(service.title, locale)}>{pickText(service.title, locale)}</h1>
            {description && (
              <p className="muted" lang={pickLanguage(description, locale)}>
                {shortened(plainText(pickText(description, locale)))}
              </p>
            )}
            <div className="tags">
              <SharingBadge value={service.accessRights} locale={locale} />
              <HealthState state={service.health} />
            </div>
          </div>
          <div className="actions">
            {version && (
              <Link
                className="button button-primary icon-code"
                href={{ pathname: '/developers/reference', query: { service: service.slug } }}
              >
                {t('service.try')}
              </Link>
            )}
            {service.accessRights === 'restricted' && service.datasets.length > 0 ? (
              <Link
                className="button icon-mail"
                href={{
                  pathname: '/workspace/access-requests/new',
                  query: { dataset: service.datasets[0]?.slug },
                }}
              >
                {t('service.request')}
              </Link>
            ) : (
              <Link className="button" href={{ pathname: '/workspace/keys', query: { new: '1' } }}>
                {t('developers.getKey')}
              </Link>
            )}
          </div>
        </div>
        {version && <DeprecationNote version={version} slug={service.slug} locale={locale} />}
        <dl className="facts" aria-label={t('service.facts')}>
          {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
          <Arrived answer={health} waiting={<Fact name={t('service.uptime')} value="–" />}>
            {(found) => (
              <Fact
                name={t('service.uptime')}
                value={
                  'data' in found && typeof found.data.uptime90d === 'number'
                    ? formatShare(notRoundedUp(found.data.uptime90d), locale)
                    : '–'
                }
              />
            )}
          </Arrived>
        </dl>
      </div>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const shortened = (text: string) =>
  text.length > 320 ? `${text.slice(0, 320).replace(/\s+\S*$/, '')}…` : text;
