'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber, formatShare } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { useTodaysUsage } from './use-overview';

/** My calls of today, how many went well, and how long they took. */
export function UsageCard() {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const usage = useTodaysUsage();
  return (
    <Card title={t('usage')} action={<a href={addressOf('/workspace/usage', locale)}>{t('usageAll')}</a>}>
      <Loaded query={usage} rows={1}>
        {({ totals: { calls, errors, p50 } }) => (
          <p className="ws-figures">
            <span className="ws-figure">{formatNumber(calls, locale)}</span>{' '}
            <span className="caption">
              {[
                t('calls'),
                calls > 0 && t('success', { share: formatShare((calls - errors) / calls, locale) }),
                p50 !== null && t('median', { ms: formatNumber(Math.round(p50), locale) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </p>
        )}
      </Loaded>
    </Card>
  );
}
