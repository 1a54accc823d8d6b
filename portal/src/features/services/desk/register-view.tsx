'use client';
import '../services.css';
import './desk.css';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import type { Schemas } from '@/session/api';
import { Card } from '@/ui/workspace/card';
import { useCrumb } from '@/ui/workspace/crumbs';
import { PageHead } from '@/ui/workspace/page-head';
import { useToast } from '@/ui/workspace/toasts';
import { AboutFields, aboutOf } from './about-fields';
import { DocumentFields, type Named } from './document-fields';
import { Faults } from './faults';
import { OwnerField } from './owner-field';
import { useCheck, useServiceChanges } from './use-services';

/** Registers a service: its document is checked first, and says most of what is asked next. */
export function RegisterView() {
  const t = useTranslations('desk');
  const [named, setNamed] = useState<Named>();
  const [version, setVersion] = useState('v1');
  const check = useCheck();
  useCrumb(t('registerTitle'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (named) check.mutate({ name: version, ...named });
  };
  return (
    <>
      <PageHead title={t('registerTitle')} lead={t('registerLead')} />
      <div className="desk-form ws-stack">
        <Card title={t('stepDocument')}>
          <form onSubmit={submit} className="ws-form">
            <DocumentFields
              named={(next) => {
                setNamed(next);
                check.reset();
              }}
            />
            <TextInput
              label={t('versionName')}
              description={t('versionHint')}
              value={version}
              required
              pattern="[a-z0-9][a-z0-9._\-]{0,39}"
              onChange={({ currentTarget: { value } }) => {
                setVersion(value);
                check.reset();
              }}
            />
            {check.isError && <Faults error={check.error} />}
            <div className="ws-form-end">
              <Button
                type="submit"
                loading={check.isPending}
                disabled={!named}
                {...(check.isSuccess && { variant: 'default' })}
              >
                {t('check')}
              </Button>
            </div>
          </form>
        </Card>
        {check.data && named && <Describe found={check.data} version={{ name: version, ...named }} />}
      </div>
    </>
  );
}

/** What the document does not say: whose the service is, its names, who may call it. */
function Describe({
  found,
  version,
}: {
  found: Schemas['ServiceVersionDetails'];
  version: Schemas['ServiceVersionInput'];
}) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const { create } = useServiceChanges();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const baseUrl = String(form.get('baseUrl') ?? '').trim();
    try {
      const made = await create.mutateAsync({
        organization: String(form.get('organization') ?? ''),
        service: aboutOf(form),
        version: { ...version, ...(baseUrl && { baseUrl }) },
      });
      toast({ kind: 'done', text: t('registered', { title: pickText(made.title, locale) }) });
      router.push(addressOf(`/workspace/services/${made.slug}`, locale));
    } catch {
      // The faults stand in the form.
    }
  };
  return (
    <>
      <p className="notice" role="status">
        {t('checked', { title: found.title, openapi: found.openapi, count: found.operations.length })}
      </p>
      <Card title={t('stepAbout')}>
        <form onSubmit={submit} className="ws-form">
          <OwnerField />
          <AboutFields title={{ [locale]: found.title }} />
          <TextInput
            name="baseUrl"
            type="url"
            label={t('baseUrl')}
            description={t('baseUrlHint')}
            defaultValue={found.baseUrl ?? ''}
            maxLength={2000}
          />
          {create.isError && <Faults error={create.error} />}
          <div className="ws-form-end">
            <Button type="submit" loading={create.isPending}>
              {t('createDraft')}
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}
