'use client';
import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatNumber } from '@/i18n/format';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Listed, usePages } from '@/ui/workspace/listed';
import { OrganizationPicker } from '@/ui/workspace/organization-picker';
import { PageHead } from '@/ui/workspace/page-head';
import { saveFile } from '@/ui/workspace/save-file';
import { SearchField } from '@/ui/workspace/search-field';
import { useToast } from '@/ui/workspace/toasts';
import { useAddress } from '@/ui/workspace/use-address';
import { AuditRow } from './audit-row';
import { ChainCard } from './chain-card';
import { auditQuery } from './filter';

type Event = Schemas['AuditEvent'];

/** Who did what, when, from where: found by filters that stand in the address, and taken along as CSV. */
export function AuditView() {
  const t = useTranslations('access.audit');
  const locale = useLocale();
  const api = useApi();
  const toast = useToast();
  const { get, say } = useAddress();
  const [busy, setBusy] = useState(false);
  const query = auditQuery(get);
  const events = usePages<Event>(['audit', query], (cursor) =>
    ask(api.GET('/api/v1/audit', { params: { query: { ...query, limit: 50, ...(cursor && { cursor }) } } })),
  );
  const first = events.data?.pages[0] as Schemas['AuditPage'] | undefined;
  const count = first && formatNumber(first.total, locale);
  const narrowed = ['actor', 'subjectKind', 'subject'].map(get).filter(Boolean).join(' ');
  const take = async () => {
    setBusy(true);
    try {
      const file = await ask(api.GET('/api/v1/audit/export', { params: { query }, parseAs: 'blob' }));
      saveFile(file as unknown as Blob, `${t('file')}.csv`);
    } catch (error) {
      toast({ kind: 'failed', text: (error as Error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          onClick={() => void take()}
        >
          {t('export')}
        </Button>
      </PageHead>
      <search className="ws-filters" aria-label={t('filter')}>
        <SearchField label={t('search')} value={get('q')} change={(q) => say({ q })} />
        <SearchField label={t('action')} value={get('action')} change={(action) => say({ action })} />
        <OrganizationPicker
          label={t('organization')}
          none={t('any')}
          value={get('organization') || null}
          change={(organization) => say({ organization: organization ?? '' })}
        />
        <Day label={t('from')} value={get('from')} change={(from) => say({ from })} />
        <Day label={t('to')} value={get('to')} change={(to) => say({ to })} />
        {narrowed && (
          <Button
            className="ws-own"
            variant="subtle"
            onClick={() => say({ actor: '', subject: '', subjectKind: '' })}
          >
            {t('withoutOne', { name: narrowed })}
          </Button>
        )}
      </search>
      <div className="ws-grid">
        <Card
          title={t('events')}
          note={first?.totalIsLeast ? t('atLeast', { count: count ?? '' }) : count}
          plain
        >
          <Listed query={events} nothing={<p>{t('none')}</p>}>
            {(items) => (
              <ul className="ws-events">
                {items.map((event) => (
                  <AuditRow key={event.id} event={event} say={say} />
                ))}
              </ul>
            )}
          </Listed>
        </Card>
        <ChainCard />
      </div>
    </>
  );
}

function Day({ label, value, change }: { label: string; value: string; change: (day: string) => void }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
