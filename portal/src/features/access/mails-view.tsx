'use client';
import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Listed, usePages } from '@/ui/workspace/listed';
import { Moment } from '@/ui/workspace/moment';
import { PageHead } from '@/ui/workspace/page-head';
import { StateBadge } from '@/ui/workspace/state-badge';
import { type Column, Table } from '@/ui/workspace/table';
import { useToast } from '@/ui/workspace/toasts';
import { useAddress } from '@/ui/workspace/use-address';

type Mail = Schemas['Mail'];
const states = ['waiting', 'sent', 'failed'] as const;
const looks = {
  waiting: ['info', IconClock],
  sent: ['good', IconCheck],
  failed: ['bad', IconAlertTriangle],
} as const;

/** E-mails that wait, were sent, or could not be sent; those are tried again from here. */
export function MailsView() {
  const t = useTranslations('access.mails');
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { get, say } = useAddress();
  const state = (get('state') || undefined) as Mail['state'] | undefined;
  const mails = usePages<Mail>(['mails', state], (cursor) =>
    ask(
      api.GET('/api/v1/notifications/mails', {
        params: { query: { limit: 50, ...(cursor && { cursor }), ...(state && { state }) } },
      }),
    ),
  );
  const retry = async (id: string) => {
    try {
      await ask(api.POST('/api/v1/notifications/mails/{id}/retry', { params: { path: { id } } }));
      await queries.invalidateQueries({ queryKey: ['mails'] });
      toast({ kind: 'done', text: t('again') });
    } catch (error) {
      toast({ kind: 'failed', text: (error as Error).message });
    }
  };
  const columns: Column<Mail>[] = [
    {
      key: 'subject',
      head: t('subject'),
      name: true,
      cell: (mail) => (
        <>
          {mail.subject}
          <span className="caption">{mail.to}</span>
          {mail.lastError && <span className="caption ws-fault">{mail.lastError}</span>}
        </>
      ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state: of, attempts }) => (
        <span>
          <StateBadge tone={looks[of][0]} icon={looks[of][1]}>
            {t(`states.${of}`)}
          </StateBadge>
          {attempts > 1 && <span className="caption">{t('attempts', { count: attempts })}</span>}
        </span>
      ),
    },
    { key: 'when', head: t('when'), cell: ({ sentAt, createdAt }) => <Moment at={sentAt ?? createdAt} /> },
    {
      key: 'retry',
      head: t('retry'),
      actions: true,
      cell: (mail) =>
        mail.state === 'failed' && (
          <Button variant="default" onClick={() => void retry(mail.id)}>
            {t('retry')}
          </Button>
        ),
    },
  ];
  const total = mails.data?.pages[0]?.total;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <search className="ws-filters" aria-label={t('filter')}>
        <Select
          label={t('state')}
          placeholder={t('any')}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state ?? null}
          onChange={(value) => say({ state: value ?? '' })}
          clearable
        />
      </search>
      <Card title={t('list')} note={total !== undefined && formatNumber(total, locale)} plain>
        <Listed query={mails} nothing={<p>{t('none')}</p>}>
          {(items) => <Table label={t('list')} columns={columns} items={items} keyOf={({ id }) => id} />}
        </Listed>
      </Card>
    </>
  );
}
