import { useTranslations } from 'next-intl';
import { formatDateTime, formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { HealthState } from './health-state';
import type { ServiceHealth } from './load-services';
import { UptimeBars } from './uptime-bars';

/** Whether a service answers: now, by the hour of the last day, by the day of the last three months. */
export function HealthPanel({ health, locale }: { health: ServiceHealth; locale: Locale }) {
  const t = useTranslations('health');
  const times = health.hours.flatMap(({ milliseconds }) => milliseconds ?? []);
  const mean = times.length > 0 ? times.reduce((sum, one) => sum + one, 0) / times.length : undefined;
  return (
    <div className="health">
      <p className="inline-list small">
        <HealthState state={health.state} />
        {health.reason && <span>{t(`reasons.${health.reason}`)}</span>}
        {health.since && (
          <span className="muted">{t('since', { date: formatDateTime(health.since, locale) })}</span>
        )}
        {health.checkedAt && (
          <span className="muted">{t('checked', { date: formatDateTime(health.checkedAt, locale) })}</span>
        )}
        {mean !== undefined && (
          <span className="muted">{t('mean', { time: formatNumber(Math.round(mean), locale) })}</span>
        )}
      </p>
      {health.days.length > 0 && <UptimeBars stretches={health.days} step="day" locale={locale} />}
      {health.hours.length > 0 && <UptimeBars stretches={health.hours} step="hour" locale={locale} legend />}
      <p className="caption">{t('how')}</p>
    </div>
  );
}
