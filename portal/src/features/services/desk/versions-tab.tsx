'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatDate, formatNumber } from '@/i18n/format';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { Deprecate } from './deprecate';
import { inputOf } from './service-input';
import { type Service, type ServiceVersion, useServiceChanges } from './use-services';
import { VersionForm } from './version-form';

/** The versions of a service's API: added, replaced, deprecated with dates, removed. */
export function VersionsTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const toast = useToast();
  const { removeVersion, update } = useServiceChanges();
  const [form, setForm] = useState<ServiceVersion | 'new'>();
  const [deprecating, setDeprecating] = useState<ServiceVersion>();
  const [removing, setRemoving] = useState<ServiceVersion>();
  const makeCurrent = async (version: ServiceVersion) => {
    try {
      await update.mutateAsync({ service, body: inputOf(service, { currentVersion: version.name }) });
      toast({ kind: 'done', text: t('saved') });
    } catch (problem) {
      toast({ kind: 'failed', text: (problem as Error).message });
    }
  };
  return (
    <>
      <Card
        title={t('tabs.versions')}
        note={service.versions.length}
        plain
        action={
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setForm('new')}
          >
            {t('addVersion')}
          </Button>
        }
      >
        {service.versions.length === 0 && <p className="ws-nothing muted">{t('noVersions')}</p>}
        <ul>
          {service.versions.map((version) => (
            <li key={version.name} className="desk-version">
              <VersionFacts version={version} />
              <div className="desk-version-actions">
                {!version.isCurrent && version.state !== 'ended' && (
                  <Button variant="default" onClick={() => void makeCurrent(version)}>
                    {t('makeCurrent')}
                  </Button>
                )}
                <Button variant="default" onClick={() => setForm(version)}>
                  {t('replaceDocument')}
                </Button>
                <Button variant="default" onClick={() => setDeprecating(version)}>
                  {t('deprecate')}
                </Button>
                {service.versions.length > 1 && (
                  <Button variant="outline" color="red" onClick={() => setRemoving(version)}>
                    {t('remove')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <VersionForm service={service} version={form} close={() => setForm(undefined)} />
      <Deprecate service={service} version={deprecating} close={() => setDeprecating(undefined)} />
      <Confirm
        opened={removing !== undefined}
        close={() => setRemoving(undefined)}
        title={t('removeTitle', { name: removing?.name ?? '' })}
        text={t('removeText')}
        action={t('remove')}
        danger
        run={async () => {
          if (removing) await removeVersion.mutateAsync({ service, version: removing.name });
        }}
      />
    </>
  );
}

function VersionFacts({ version }: { version: ServiceVersion }) {
  const t = useTranslations('desk');
  const s = useTranslations('service');
  const locale = useLocale();
  const { name, isCurrent, state, title, apiVersion, openapi, operationCount, baseUrl } = version;
  return (
    <div>
      <p className="inline-list">
        <strong>
          <code>{name}</code>
        </strong>
        <span className={`badge version-${state}`}>{s(`versionStates.${state}`)}</span>
        {isCurrent && <span className="caption">{s('current')}</span>}
      </p>
      <p>{[title, apiVersion].filter(Boolean).join(' · ')}</p>
      <p className="caption">
        {[
          `OpenAPI ${openapi}`,
          t('operationCount', { count: formatNumber(operationCount, locale) }),
          baseUrl,
          version.deprecatedAt && s('deprecatedOn', { date: formatDate(version.deprecatedAt, locale) }),
          version.sunsetAt && s('endsOn', { date: formatDate(version.sunsetAt, locale) }),
          version.successor && s('followedBy', { name: version.successor }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {version.notes && <p className="muted">{pickText(version.notes, locale)}</p>}
    </div>
  );
}
