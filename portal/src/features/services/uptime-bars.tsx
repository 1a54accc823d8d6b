import { useTranslations } from 'next-intl';
import { formatDate, formatDateTime, formatShare } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { notRoundedUp, shareOf, type Uptime, wentOf } from './uptime';

/**
 * How a service answered, one bar a day or an hour: full and green, with a gap and amber, low and red, or a mere
 * line where nothing was asked. The sentence below says the same.
 */
export function UptimeBars({
  stretches,
  step,
  locale,
  legend = false,
}: {
  stretches: readonly Uptime[];
  step: 'hour' | 'day';
  locale: Locale;
  legend?: boolean;
}) {
  const t = useTranslations('uptime');
  const share = shareOf(stretches);
  const bad = stretches.filter((one) => ['partly', 'down'].includes(wentOf(one))).length;
  const moment = (from: string) => (step === 'hour' ? formatDateTime(from, locale) : formatDate(from, 'vi'));
  return (
    <div className="uptime">
      <p className="uptime-bars" aria-hidden="true">
        {stretches.map((one) => {
          const went = wentOf(one);
          const part = one.checks > 0 ? `, ${formatShare(notRoundedUp(one.up / one.checks), locale)}` : '';
          return (
            <span
              key={one.from}
              className={`went-${went}`}
              title={`${moment(one.from)}: ${t(went)}${part}`}
            />
          );
        })}
      </p>
      <p className="caption uptime-words">
        <span>{t(step === 'hour' ? 'hours' : 'days', { count: stretches.length })}</span>
        <span>
          {share === undefined
            ? t('none')
            : t(step === 'hour' ? 'shareHours' : 'shareDays', {
                share: formatShare(notRoundedUp(share), locale),
                bad,
              })}
        </span>
        <span>{t('now')}</span>
      </p>
      {legend && (
        <ul className="uptime-legend caption" aria-label={t('legend')}>
          {(['up', 'partly', 'down', 'unknown'] as const).map((went) => (
            <li key={went}>
              <span className={`went-${went}`} aria-hidden="true" />
              {t(went)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
