'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { HealthPanel } from '../health-panel';
import { type Service, useHealth } from './use-services';

/** Whether the service answers, where it is called, and what it serves. */
export function OverviewTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const health = useHealth(service.slug);
  const gateway = typeof location === 'undefined' ? '' : new URL(service.gatewayUrl, location.origin).href;
  return (
    <div className="ws-grid">
      <div className="ws-stack">
        <Card title={t('health')}>
          <Loaded query={health}>{(data) => <HealthPanel health={data} locale={locale} />}</Loaded>
        </Card>
        <Card title={t('datasets')} note={service.datasets.length} plain>
          {service.datasets.length === 0 ? (
            <p className="ws-nothing muted">{t('noDatasets')}</p>
          ) : (
            <ul className="ws-rows">
              {service.datasets.map(({ id, slug, title }) => (
                <li key={id}>
                  <a href={addressOf(`/datasets/${slug}`, locale)}>{pickText(title, locale)}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      <Card title={t('facts')}>
        <dl className="ws-meta">
          <dt>{t('gateway')}</dt>
          <dd>
            <code>{gateway}</code>
          </dd>
          <dt>{t('access')}</dt>
          <dd>{t(`sharing.${service.accessRights}`)}</dd>
          <dt>{t('circuit')}</dt>
          <dd>{service.circuit ? t(`circuits.${service.circuit}`) : '–'}</dd>
          <dt>{t('credentials')}</dt>
          <dd>
            {service.credentials ? t(`credentialKinds.${service.credentials.kind}`) : t('noCredentials')}
          </dd>
          <dt>{t('updated')}</dt>
          <dd>{formatDateTime(service.updatedAt, locale)}</dd>
        </dl>
        <p className="inline-list">
          {service.docsUrl && <a href={service.docsUrl}>{t('swagger')}</a>}
          <a
            href={addressOf(
              {
                pathname: '/workspace/usage',
                query: { view: 'organization', organization: service.organization.slug },
              },
              locale,
            )}
          >
            {t('usage')}
          </a>
        </p>
      </Card>
    </div>
  );
}
