'use client';
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { ServiceForm } from './service-form';
import { inputOf } from './service-input';
import type { Service } from './use-services';

type Settings = Partial<Schemas['ServiceSettings']>;

/** Numbers with what holds unless they are said, the least and the most. */
const numbers = {
  connectSeconds: [5, 0.1, 30],
  firstByteSeconds: [30, 0.1, 300],
  idleSeconds: [30, 0.1, 300],
  totalSeconds: [120, 0.1, 3600],
  mostRequestBytes: [10_485_760, 0, 1_073_741_824],
  mostReplyBytes: [104_857_600, 1, 10_737_418_240],
  retries: [1, 0, 3],
  concurrency: [100, 1, 1000],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number, number]>>;

type NumberName = keyof typeof numbers;

/** How the gateway treats the service's server. */
export function SettingsTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const settings: Settings = service.settings ?? {};
  // What is absent has its default.
  const read = (form: FormData) =>
    inputOf(service, { settings: settingsOf(form) as Schemas['ServiceSettings'] });
  return (
    <ServiceForm service={service} title={t('tabs.settings')} read={read}>
      <p className="muted">{t('settingsLead')}</p>
      <div className="desk-numbers">
        {(Object.keys(numbers) as NumberName[]).map((name) => {
          const [usual, min, max] = numbers[name];
          return (
            <NumberInput
              key={name}
              name={name}
              label={t(`settings.${name}`)}
              placeholder={String(usual)}
              defaultValue={settings[name] ?? ''}
              min={min}
              max={max}
              allowNegative={false}
              allowDecimal={name.endsWith('Seconds')}
              hideControls
            />
          );
        })}
      </div>
      <TextInput
        name="healthPath"
        label={t('settings.healthPath')}
        description={t('healthPathHint')}
        placeholder="/"
        defaultValue={settings.healthPath ?? ''}
        maxLength={500}
      />
      <Checkbox
        name="validateRequests"
        label={t('settings.validateRequests')}
        description={t('validateHint')}
        defaultChecked={settings.validateRequests ?? false}
      />
      <Checkbox
        name="cache"
        label={t('settings.cache')}
        description={t('cacheHint')}
        defaultChecked={settings.cache ?? true}
      />
    </ServiceForm>
  );
}

/** A number that was left empty has its default, and is not said. */
function settingsOf(form: FormData): Settings {
  const said = Object.keys(numbers).flatMap((name) => {
    const text = String(form.get(name) ?? '');
    return text === '' ? [] : [[name, Number(text)] as const];
  });
  const healthPath = String(form.get('healthPath') ?? '').trim();
  return {
    ...Object.fromEntries(said),
    ...(healthPath && { healthPath }),
    validateRequests: form.get('validateRequests') !== null,
    cache: form.get('cache') !== null,
  };
}
