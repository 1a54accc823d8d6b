'use client';
import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Card } from '@/ui/workspace/card';
import { useToast } from '@/ui/workspace/toasts';
import { AboutFields, aboutOf } from './about-fields';
import { Faults } from './faults';
import { inputOf } from './service-input';
import { type Service, useServiceChanges } from './use-services';

/** What the service says of itself, to change. */
export function AboutTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const toast = useToast();
  const { update } = useServiceChanges();
  const known = inputOf(service);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      await update.mutateAsync({ service, body: aboutOf(new FormData(event.currentTarget), known) });
      toast({ kind: 'done', text: t('saved') });
    } catch {
      // The faults stand in the form.
    }
  };
  return (
    <div className="desk-form">
      <Card title={t('tabs.about')}>
        <form onSubmit={submit} className="ws-form">
          <AboutFields title={known.title as Record<string, string>} service={known} />
          {update.isError && <Faults error={update.error} />}
          <div className="ws-form-end">
            {service.state === 'published' && <p className="caption">{t('becomesDraft')}</p>}
            <Button type="submit" loading={update.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
