import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { HealthState } from './health-state';
import { UptimeBars } from './uptime-bars';

/** Every service with its state and its last three months. */
export function ServiceStatusList({
  locale,
  found,
}: {
  locale: Locale;
  found: Outcome<{ items: Schemas['ServiceStatus'][] }>;
}) {
  const t = useTranslations('status');
  if ('problem' in found) return <p className="muted">{t('servicesAway')}</p>;
  if (found.data.items.length === 0) return <p className="muted">{t('noServices')}</p>;
  return (
    <ul className="status-services">
      {found.data.items.map(({ service, state, days }) => (
        <li key={service.id}>
          <div className="head">
            <Link href={`/services/${service.slug}`}>{pickText(service.title, locale)}</Link>
            <HealthState state={state} />
          </div>
          {days.length > 0 && <UptimeBars stretches={days} step="day" locale={locale} />}
        </li>
      ))}
    </ul>
  );
}
