import { pickText, plainText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { publicUrl } from '@/api/public-url';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';
import { Notice } from '@/ui/notice';
import { PartAway } from '@/ui/part-away';
import { Prose } from '@/ui/prose';
import { Snippets } from '@/ui/snippet';
import { HealthPanel } from './health-panel';
import type { Service, ServicePanels } from './load-services';
import { Operations } from './operations';
import { ServiceBand } from './service-band';
import { callsOfService, firstCall } from './service-calls';
import { ServiceDatasets, ServiceSide } from './service-side';
import { Versions } from './versions';

/** The page of one service: how to call it, what it offers, whether it answers, and what is to come. */
export function ServiceView({
  service,
  panels,
  locale,
}: {
  service: Service;
  panels: ServicePanels;
  locale: Locale;
}) {
  const t = useTranslations('service');
  const { shown } = panels;
  const version = shown && 'data' in shown ? shown.data : undefined;
  const description = service.description && pickText(service.description, locale);
  return (
    <article>
      <ServiceBand service={service} version={version} health={panels.health} locale={locale} />
      <div className="container with-side service-body">
        <div className="service-sections">
          <Section id="call" title={t('call')}>
            {version ? (
              <>
                <p className="muted">{t(service.accessRights === 'open' ? 'callOpen' : 'callKeyed')}</p>
                <Snippets
                  label={t('languages')}
                  words={{ copy: t('copy'), copied: t('copied') }}
                  calls={callsOfService(
                    new URL(version.gatewayUrl, publicUrl()).href,
                    firstCall(version.operations),
                    service.accessRights !== 'open',
                  )}
                />
                <p className="caption">{t('callNote')}</p>
              </>
            ) : (
              <VersionAway away={shown !== undefined} />
            )}
          </Section>
          {version && (
            <Section id="operations" title={t('operations', { count: version.operations.length })}>
              <Operations version={version} slug={service.slug} />
            </Section>
          )}
          {description && plainText(description).length > 320 && (
            <Section id="description" title={t('description')}>
              <Prose text={description} />
            </Section>
          )}
          <Section id="health" title={t('health')}>
            <Arrived answer={panels.health} waiting={<p className="uptime-later" />}>
              {(health) =>
                'data' in health ? <HealthPanel health={health.data} locale={locale} /> : <PartAway />
              }
            </Arrived>
          </Section>
          <Section id="versions" title={t('versions')}>
            <Versions service={service} shown={version?.name} locale={locale} />
          </Section>
          <ServiceDatasets service={service} locale={locale} />
        </div>
        <ServiceSide service={service} version={version} locale={locale} />
      </div>
    </article>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** In place of how to call a service whose version could not be read, or that has none. */
function VersionAway({ away }: { away: boolean }) {
  const t = useTranslations('service');
  return away ? <PartAway /> : <Notice title={t('noVersion')} text={t('noVersionText')} />;
}
