'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { formatMoment } from '@/i18n/format';
import { useMay } from '@/session/use-me';
import { PageHead } from '@/ui/workspace/page-head';
import { KeysCard } from './keys-card';
import { RequestsCard } from './requests-card';
import { RunsCard } from './runs-card';
import { TodoCard } from './todo-card';
import { UsageCard } from './usage-card';

/** What waits for me, and how things that I keep are doing; as much of it as my roles allow. */
export function OverviewView() {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const [keys, harvest] = [useMay('keys:own'), useMay('harvest:manage')];
  const now = useMinute();
  return (
    <>
      <PageHead title={t('title')} lead={now && t('updated', { now: formatMoment(now, locale) })} />
      <div className="ws-grid">
        <div className="ws-stack">
          <TodoCard />
          {harvest && <RunsCard />}
          <RequestsCard />
        </div>
        {keys && (
          <div className="ws-stack">
            <UsageCard />
            <KeysCard />
          </div>
        )}
      </div>
    </>
  );
}

/** The present minute, in the browser; the server's is not the reader's. */
function useMinute(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
