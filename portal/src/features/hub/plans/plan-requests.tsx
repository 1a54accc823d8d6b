'use client';
import { Button, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Schemas } from '@/session/api';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Listed } from '@/ui/workspace/listed';
import { type Column, Table } from '@/ui/workspace/table';
import { useToast } from '@/ui/workspace/toasts';
import { usePlanChanges, usePlanRequests } from './use-plans';

type Key = Schemas['Key'];

/** Keys whose owners ask for a higher plan, to be given it or not. */
export function PlanRequests() {
  const t = useTranslations('plans');
  const k = useTranslations('keys');
  const toast = useToast();
  const requests = usePlanRequests();
  const { ofKey } = usePlanChanges();
  const [deciding, setDeciding] = useState<{ key: Key; give: boolean }>();
  const columns: Column<Key>[] = [
    {
      key: 'name',
      head: k('application'),
      name: true,
      cell: ({ name, prefix }) => (
        <>
          {name}
          <span className="caption">{prefix}…</span>
        </>
      ),
    },
    {
      key: 'owner',
      head: k('owner'),
      cell: ({ owner }) => (
        <>
          {owner?.name ?? k('hubs')}
          {owner?.email && <span className="caption">{owner.email}</span>}
        </>
      ),
    },
    { key: 'plan', head: t('now'), cell: ({ plan }) => k(`plans.${plan}`) },
    {
      key: 'asked',
      head: t('asked'),
      cell: ({ requestedPlan }) => requestedPlan && k(`plans.${requestedPlan}`),
    },
    { key: 'reason', head: t('reason'), cell: ({ planReason }) => planReason ?? '–' },
    {
      key: 'actions',
      head: t('actions'),
      actions: true,
      cell: (key) => (
        <div>
          <Button onClick={() => setDeciding({ key, give: true })}>{t('give')}</Button>
          <Button variant="default" onClick={() => setDeciding({ key, give: false })}>
            {t('refuse')}
          </Button>
        </div>
      ),
    },
  ];
  const asked = deciding?.key.requestedPlan;
  return (
    <Card title={t('requests')} note={requests.data?.pages[0]?.total} plain>
      <Listed query={requests} nothing={<p>{t('noRequests')}</p>}>
        {(items) => <Table label={t('requests')} columns={columns} items={items} keyOf={({ id }) => id} />}
      </Listed>
      <Confirm
        opened={deciding !== undefined}
        close={() => setDeciding(undefined)}
        title={t(deciding?.give ? 'giveTitle' : 'refuseTitle', { name: deciding?.key.name ?? '' })}
        text={asked && t('decideText', { plan: k(`plans.${asked}`) })}
        action={t(deciding?.give ? 'give' : 'refuse')}
        run={async (form) => {
          if (!deciding) return;
          const comment = String(form.get('comment') ?? '').trim();
          await ofKey.mutateAsync({
            id: deciding.key.id,
            plan: deciding.give ? (asked ?? null) : null,
            ...(comment && { comment }),
          });
          toast({ kind: 'done', text: t('decided') });
        }}
      >
        <Textarea name="comment" label={t('comment')} maxLength={2000} autosize minRows={2} />
      </Confirm>
    </Card>
  );
}
