import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

/** What of the hub works now, as the hub itself says. */
export function StatusView({ locale, ready }: { locale: Locale; ready: Schemas['Readiness'] | undefined }) {
  const t = useTranslations('status');
  const parts: [string, boolean, string][] = [
    [t('api'), ready !== undefined, t(ready ? 'up' : 'down')],
    [t('database'), ready?.database === 'up', t(ready?.database === 'up' ? 'up' : 'down')],
    [t('search'), ready?.search === 'up', t(ready?.search === 'up' ? 'up' : 'down')],
  ];
  return (
    <div className="container page stack">
      <h1>{t('title')}</h1>
      <p className="lead" role="status">
        {parts.every(([, works]) => works) ? t('allWell') : t('trouble')}
      </p>
      <ul className="rows">
        {parts.map(([name, works, word]) => (
          <li key={name} className="status-row">
            <span>{name}</span>
            <span className={works ? 'good' : 'bad'}>
              {works ? (
                <IconCircleCheck size={18} stroke={1.6} aria-hidden />
              ) : (
                <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
              )}
              {word}
            </span>
          </li>
        ))}
      </ul>
      {ready && (
        <dl className="meta">
          <dt>{t('waiting')}</dt>
          <dd className="num">{formatNumber(ready.waiting ?? 0, locale)}</dd>
          <dt>{t('version')}</dt>
          <dd className="num">{ready.version}</dd>
        </dl>
      )}
      <p className="caption">
        <a href="/readyz">/readyz</a>
      </p>
    </div>
  );
}
