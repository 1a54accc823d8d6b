'use client';
import '../hub.css';
import { Button, Menu, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMay } from '@/session/use-me';
import { Loaded } from '@/ui/workspace/loaded';
import { PageHead } from '@/ui/workspace/page-head';
import { saveFile } from '@/ui/workspace/save-file';
import { PlaceTabs } from '@/ui/workspace/tabs';
import { useToast } from '@/ui/workspace/toasts';
import { useAddress } from '@/ui/workspace/use-address';
import { useKeys } from '../keys/use-keys';
import { LimitsCard } from './limits-card';
import { OrganizationPicker, useAgency } from './organization-picker';
import { type Period, periodOf } from './period';
import { PeriodPicker } from './period-picker';
import { ReportView } from './report-view';
import { measures } from './usage-chart';
import { type By, type Subject, useUsage, useUsageCsv } from './use-usage';

/** How the hub is used: by me, or, for stewards, by everybody who uses what their agency offers. */
export function UsageView() {
  const t = useTranslations('usage');
  const locale = useLocale();
  const { get, say } = useAddress();
  const readsAgency = useMay('usage:read');
  const agency = useAgency(get('organization'));
  const ofAgency = readsAgency && get('view') === 'organization';
  // Days of usage and of limits are those of UTC.
  const today = new Date().toISOString().slice(0, 10);
  const period = periodOf(get, today);
  const key = get('key');
  const subject: Subject = ofAgency
    ? agency.id
      ? { of: 'organization', id: agency.id }
      : { of: 'all' }
    : { of: 'me', ...(key && { key }) };
  return (
    <>
      <PageHead title={t('title')} lead={t(ofAgency ? 'leadAgency' : 'lead')}>
        <PeriodPicker period={period} today={today} say={say} />
        <CsvMenu subject={subject} period={period} />
      </PageHead>
      {readsAgency && (
        <PlaceTabs
          label={t('title')}
          locale={locale}
          current={ofAgency ? 'organization' : 'mine'}
          tabs={[
            { key: 'mine', href: '/workspace/usage', text: t('mine') },
            {
              key: 'organization',
              href: { pathname: '/workspace/usage', query: { view: 'organization' } },
              text: t('agencys'),
            },
          ]}
        />
      )}
      <div className="ws-filters">
        {ofAgency ? (
          <OrganizationPicker agency={agency} choose={(organization) => say({ organization })} />
        ) : (
          <KeyPicker value={key} choose={(next) => say({ key: next })} />
        )}
      </div>
      <div className={ofAgency ? undefined : 'ws-grid'}>
        <Reported subject={subject} period={period} />
        {!ofAgency && <LimitsCard />}
      </div>
    </>
  );
}

function Reported({ subject, period }: { subject: Subject; period: Period }) {
  const { get, say } = useAddress();
  const report = useUsage(subject, period);
  return (
    <Loaded query={report} rows={8}>
      {(data) => (
        <ReportView
          report={data}
          read={report.dataUpdatedAt}
          measure={measures.find((one) => one === get('measure')) ?? 'calls'}
          choose={(measure) => say({ measure })}
          callers={subject.of !== 'me'}
        />
      )}
    </Loaded>
  );
}

function KeyPicker({ value, choose }: { value: string; choose: (key: string) => void }) {
  const t = useTranslations('usage');
  const keys = useKeys({ all: false, state: undefined });
  const items = keys.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Select
      label={t('key')}
      value={items.some(({ id }) => id === value) ? value : ''}
      allowDeselect={false}
      data={[
        { value: '', label: t('allKeys') },
        ...items.map(({ id, name, prefix }) => ({ value: id, label: `${name} (${prefix}…)` })),
      ]}
      onChange={(next) => choose(next ?? '')}
      className="ws-wide"
    />
  );
}

function CsvMenu({ subject, period }: { subject: Subject; period: Period }) {
  const t = useTranslations('usage');
  const toast = useToast();
  const csv = useUsageCsv(subject, period);
  const kinds: By[] = ['day', subject.of === 'me' ? 'key' : 'caller', 'dataset', 'service'];
  const save = async (by: By) => {
    try {
      saveFile((await csv(by)) as Blob, `usage-${by}-${period.from}-${period.to}.csv`);
    } catch (problem) {
      toast({ kind: 'failed', text: (problem as Error).message || t('csvFailed') });
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
          CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((by) => (
          <Menu.Item key={by} onClick={() => void save(by)}>
            {t(`csv.${by}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
