'use client';
import '../services.css';
import './desk.css';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatAge, formatNumber } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { Card } from '@/ui/workspace/card';
import { Listed } from '@/ui/workspace/listed';
import { useOrganization } from '@/ui/workspace/organization';
import { PageHead } from '@/ui/workspace/page-head';
import { type Column, Table } from '@/ui/workspace/table';
import { useAddress } from '@/ui/workspace/use-address';
import { HealthState } from '../health-state';
import { LifeState } from './life-state';
import { type ServiceSummary, type State, useServices } from './use-services';

const states = ['draft', 'in-review', 'published', 'archived'] as const satisfies State[];

/** The services of the agency that is worked for, with drafts, and the way to register one. */
export function ServicesView() {
  const t = useTranslations('desk');
  const locale = useLocale();
  const { get, say } = useAddress();
  const { chosen } = useOrganization();
  const state = states.find((one) => one === get('state'));
  const services = useServices({
    ...(chosen && { organization: chosen.slug }),
    ...(state && { state }),
  });
  const columns: Column<ServiceSummary>[] = [
    {
      key: 'title',
      head: t('service'),
      name: true,
      cell: ({ slug, title, organization }) => (
        <>
          <a href={addressOf(`/workspace/services/${slug}`, locale)}>{pickText(title, locale)}</a>
          <span className="caption">{pickText(organization.name, locale)}</span>
        </>
      ),
    },
    { key: 'state', head: t('state'), cell: (service) => <LifeState state={service.state} /> },
    { key: 'health', head: t('health'), cell: (service) => <HealthState state={service.health} /> },
    { key: 'access', head: t('access'), cell: ({ accessRights }) => t(`sharing.${accessRights}`) },
    {
      key: 'datasets',
      head: t('datasets'),
      number: true,
      cell: ({ datasetCount }) => formatNumber(datasetCount, locale),
    },
    { key: 'version', head: t('version'), cell: ({ currentVersion }) => currentVersion ?? '–' },
    { key: 'updated', head: t('updated'), cell: ({ updatedAt }) => formatAge(updatedAt, locale) },
  ];
  const register = (
    <Button
      component="a"
      href={addressOf('/workspace/services/new', locale)}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
    >
      {t('register')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {register}
      </PageHead>
      <div className="ws-filters">
        <Select
          aria-label={t('state')}
          placeholder={t('anyState')}
          clearable
          clearButtonProps={{ 'aria-label': t('anyState') }}
          value={state ?? null}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(next) => say({ state: next ?? '' })}
        />
      </div>
      <Card title={t('list')} note={services.data?.pages[0]?.total} plain>
        <Listed
          query={services}
          nothing={
            <>
              <p>{t(state ? 'noneInState' : 'none')}</p>
              {state ? (
                <button type="button" className="ws-link" onClick={() => say({ state: '' })}>
                  {t('showAll')}
                </button>
              ) : (
                register
              )}
            </>
          }
        >
          {(items) => <Table label={t('list')} columns={columns} items={items} keyOf={({ id }) => id} />}
        </Listed>
      </Card>
    </>
  );
}
