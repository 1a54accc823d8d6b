import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/hub';
import { formatDateTime, formatNumber } from '@/i18n/format';
import { addressOf, Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { StatusRefresh } from './status-refresh';

/** What of the hub works now, as the hub itself says; without an answer of it, that too is an answer. */
export function StatusView({
  locale,
  ready,
  children,
}: {
  locale: Locale;
  ready: Schemas['Readiness'] | undefined;
  /** The state of what agencies offer here. */
  children?: ReactNode;
}) {
  const t = useTranslations('status');
  const works = {
    api: ready !== undefined,
    // Of a hub that does not answer nothing more is known.
    ...(ready && { database: ready.database === 'up', search: ready.search === 'up' }),
  };
  const trouble = !Object.values(works).every(Boolean);
  const summary = trouble ? 'trouble' : ready?.status === 'degraded' ? 'late' : 'allWell';
  return (
    <div className="container page">
      <div className="status stack">
        <h1>{t('title')}</h1>
        <p className="lead" role="status">
          {t(summary)}
        </p>
        <ul className="rows status-rows">
          <Part name={t('parts.portal')} text={t('does.portal')} works />
          {Object.entries(works).map(([name, up]) => {
            const part = name as keyof typeof works;
            const text = t(up ? `does.${part}` : `without.${part}`);
            return <Part key={part} name={t(`parts.${part}`)} text={text} works={up} />;
          })}
        </ul>
        <dl className="meta status-facts">
          {ready && (
            <>
              <dt>{t('waiting')}</dt>
              <dd className="num">{formatNumber(ready.waiting ?? 0, locale)}</dd>
              <dt>{t('version')}</dt>
              <dd className="num">{ready.version}</dd>
            </>
          )}
          <dt>{t('checked')}</dt>
          <dd>{formatDateTime(new Date().toISOString(), locale)}</dd>
        </dl>
        <p className="inline-list">
          <a className="button needs-no-script" href={addressOf('/status', locale)}>
            {t('again')}
          </a>
          <span className="caption needs-script">{t('refreshed')}</span>
          <a href="/readyz">/readyz</a>
          <Link href="/developers/limits">{t('limits')}</Link>
        </p>
        {children && (
          <section aria-labelledby="services">
            <h2 id="services">{t('services')}</h2>
            {children}
          </section>
        )}
        <StatusRefresh />
      </div>
    </div>
  );
}

function Part({ name, text, works }: { name: string; text: string; works: boolean }) {
  const t = useTranslations('status');
  const Icon = works ? IconCircleCheck : IconAlertTriangle;
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <span className="caption">{text}</span>
      </span>
      <span className={works ? 'good' : 'bad'}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {t(works ? 'up' : 'down')}
      </span>
    </li>
  );
}
