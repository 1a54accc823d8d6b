'use client';
import '../hub.css';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatNumber, formatSize } from '@/i18n/format';
import { useMay } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { PageHead } from '@/ui/workspace/page-head';
import { type Column, Table } from '@/ui/workspace/table';
import { EditPlan } from './edit-plan';
import { PersonPlan } from './person-plan';
import { PlanRequests } from './plan-requests';
import { type Plan, usePlans } from './use-plans';

/** What callers may take, by plan; who asks for another; and the plan of one person. */
export function PlansView() {
  const t = useTranslations('plans');
  const locale = useLocale();
  const plans = usePlans();
  const people = useMay('people:manage');
  const [editing, setEditing] = useState<Plan>();
  const limit = (value: number | null, say = (n: number) => formatNumber(n, locale)) =>
    value === null ? t('none') : say(value);
  const columns: Column<Plan>[] = [
    {
      key: 'name',
      head: t('plan'),
      name: true,
      cell: ({ title, description }) => (
        <>
          {pickText(title, locale)}
          {description && <span className="caption">{pickText(description, locale)}</span>}
        </>
      ),
    },
    { key: 's', head: t('callsPerSecond'), number: true, cell: ({ limits }) => limit(limits.callsPerSecond) },
    {
      key: 'q',
      head: t('callsPerQuarterHour'),
      number: true,
      cell: ({ limits }) => limit(limits.callsPerQuarterHour),
    },
    { key: 'd', head: t('callsPerDay'), number: true, cell: ({ limits }) => limit(limits.callsPerDay) },
    { key: 'r', head: t('rowsPerDay'), number: true, cell: ({ limits }) => limit(limits.rowsPerDay) },
    {
      key: 'b',
      head: t('bytesPerDay'),
      number: true,
      cell: ({ limits }) => limit(limits.bytesPerDay, (value) => formatSize(value, locale)),
    },
    {
      key: 'w',
      head: t('withoutCounters'),
      cell: ({ withoutCounters }) => t(`without.${withoutCounters}`),
    },
    {
      key: 'actions',
      head: t('actions'),
      actions: true,
      cell: (plan) => (
        <div>
          <Button
            variant="default"
            onClick={() => setEditing(plan)}
            aria-label={t('editOf', { name: pickText(plan.title, locale) })}
          >
            {t('edit')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="ws-stack">
        <Card title={t('limits')} plain>
          <Loaded query={plans}>
            {({ items }) => (
              <Table label={t('limits')} columns={columns} items={items} keyOf={({ name }) => name} />
            )}
          </Loaded>
        </Card>
        <PlanRequests />
        {people && <PersonPlan />}
      </div>
      <EditPlan plan={editing} close={() => setEditing(undefined)} />
    </>
  );
}
