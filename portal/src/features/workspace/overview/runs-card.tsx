'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconMinus,
  IconPlayerPause,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import type { Schemas } from '@/session/api';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { StateBadge } from '@/ui/workspace/state-badge';
import { type Column, Table } from '@/ui/workspace/table';
import { type LatestRun, useLatestRuns } from './use-overview';

type Run = Schemas['Run'];

const looks = {
  queued: ['plain', IconClock],
  running: ['info', IconRefresh],
  done: ['good', IconCheck],
  'done-with-rejects': ['warn', IconAlertTriangle],
  held: ['held', IconPlayerPause],
  failed: ['bad', IconX],
  cancelled: ['plain', IconMinus],
} as const;

/** The latest run of each source, and what came of it. */
export function RunsCard() {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const runs = useLatestRuns(true);
  const columns: Column<LatestRun>[] = [
    { key: 'source', head: t('source'), name: true, cell: ({ title }) => pickText(title, locale) },
    {
      key: 'state',
      head: t('state'),
      cell: ({ run: { state } }) => (
        <StateBadge tone={looks[state][0]} icon={looks[state][1]}>
          {t(`runStates.${state}`)}
        </StateBadge>
      ),
    },
    { key: 'result', head: t('result'), cell: ({ run }) => <Result counts={run.counts} /> },
    { key: 'when', head: t('when'), cell: ({ run }) => <Moment at={run.finishedAt ?? run.createdAt} /> },
  ];
  return (
    <Card title={t('runs')} note={runs.data?.length} plain>
      <Loaded query={runs}>
        {(items) =>
          items.length === 0 ? (
            <p className="ws-empty">{t('runsNone')}</p>
          ) : (
            <Table
              label={t('runs')}
              columns={columns}
              items={items.slice(0, 12)}
              keyOf={({ source }) => source}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function Result({ counts }: { counts: Run['counts'] }) {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const changed = (counts.created ?? 0) + (counts.updated ?? 0) + (counts.removed ?? 0);
  const rejected = (counts.rejected ?? 0) + (counts.quarantined ?? 0);
  const said = [
    changed > 0 ? t('changed', { count: formatNumber(changed, locale) }) : t('unchanged'),
    rejected > 0 && t('rejected', { count: formatNumber(rejected, locale) }),
  ];
  return said.filter(Boolean).join(', ');
}
