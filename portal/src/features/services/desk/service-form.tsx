'use client';
import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Card } from '@/ui/workspace/card';
import { useToast } from '@/ui/workspace/toasts';
import { Faults } from './faults';
import type { inputOf } from './service-input';
import { type Service, useServiceChanges } from './use-services';

/** A part of what is known of a service, to change. `read` makes the whole of it from what stands in the form. */
export function ServiceForm({
  service,
  title,
  read,
  children,
}: {
  service: Service;
  title: string;
  read: (form: FormData) => ReturnType<typeof inputOf>;
  children: ReactNode;
}) {
  const t = useTranslations('desk');
  const toast = useToast();
  const { update } = useServiceChanges();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      await update.mutateAsync({ service, body: read(new FormData(event.currentTarget)) });
      toast({ kind: 'done', text: t('saved') });
    } catch {
      // The faults stand in the form.
    }
  };
  return (
    <div className="desk-form">
      <Card title={title}>
        <form onSubmit={submit} className="ws-form">
          {children}
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
