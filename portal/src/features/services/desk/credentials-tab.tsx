'use client';
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { formatDateTime } from '@/i18n/format';
import type { Schemas } from '@/session/api';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { Faults } from './faults';
import { type Service, useServiceChanges } from './use-services';

/** The fields of each kind; those of secrets are never shown again. */
const kinds = {
  header: ['name', 'value'],
  query: ['name', 'value'],
  basic: ['user', 'password'],
  bearer: ['token'],
  oauth2: ['tokenUrl', 'clientId', 'clientSecret', 'scope'],
} as const;
type Kind = keyof typeof kinds;
const secret = new Set<string>(['value', 'password', 'token', 'clientSecret']);

/** What the gateway shows the service's own server: set, replaced or forgotten, never read. */
export function CredentialsTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const toast = useToast();
  const { setCredentials, removeCredentials } = useServiceChanges();
  const [kind, setKind] = useState<Kind>('header');
  const [forgetting, setForgetting] = useState(false);
  const known = service.credentials;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const said = kinds[kind].map((name) => [name, String(form.get(name) ?? '')] as const);
    const body = { kind, ...Object.fromEntries(said.filter(([, value]) => value !== '')) };
    try {
      await setCredentials.mutateAsync({ id: service.id, body: body as Schemas['ServiceCredentials'] });
      element.reset();
      toast({ kind: 'done', text: t('credentialsSaved') });
    } catch {
      // The faults stand in the form.
    }
  };
  return (
    <div className="desk-form ws-stack">
      <Card
        title={t('credentialsNow')}
        action={
          known && (
            <Button variant="outline" color="red" onClick={() => setForgetting(true)}>
              {t('forget')}
            </Button>
          )
        }
      >
        <p>
          {known
            ? t('credentialsSet', {
                kind: t(`credentialKinds.${known.kind}`),
                date: formatDateTime(known.setAt, locale),
              })
            : t('credentialsNone')}
        </p>
        <p className="caption">{t('credentialsHint')}</p>
      </Card>
      <Card title={t(known ? 'credentialsReplace' : 'credentialsNew')}>
        <form onSubmit={submit} className="ws-form" autoComplete="off">
          <Select
            label={t('credentialKind')}
            value={kind}
            allowDeselect={false}
            data={(Object.keys(kinds) as Kind[]).map((value) => ({
              value,
              label: t(`credentialKinds.${value}`),
            }))}
            onChange={(next) => setKind((next as Kind | null) ?? 'header')}
          />
          {kinds[kind].map((name) => {
            const Field = secret.has(name) ? PasswordInput : TextInput;
            return (
              <Field
                key={`${kind} ${name}`}
                name={name}
                label={t(`credentialFields.${name}`)}
                required={name !== 'scope'}
                autoComplete={secret.has(name) ? 'new-password' : 'off'}
                {...(secret.has(name) && {
                  visibilityToggleButtonProps: { 'aria-label': t('showSecret') },
                })}
              />
            );
          })}
          {setCredentials.isError && <Faults error={setCredentials.error} />}
          <div className="ws-form-end">
            <Button type="submit" loading={setCredentials.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      </Card>
      <Confirm
        opened={forgetting}
        close={() => setForgetting(false)}
        title={t('forgetTitle')}
        text={t('forgetText')}
        action={t('forget')}
        danger
        run={() => removeCredentials.mutateAsync(service.id)}
      />
    </div>
  );
}
