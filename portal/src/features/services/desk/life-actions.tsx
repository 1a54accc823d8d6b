'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, Textarea } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { type Service, type State, useServiceChanges } from './use-services';

type Action = 'submit' | 'publish' | 'return' | 'archive' | 'reopen' | 'retire';

const leads: Record<Exclude<Action, 'retire'>, State> = {
  submit: 'in-review',
  publish: 'published',
  return: 'draft',
  archive: 'archived',
  reopen: 'draft',
};

/** What can become of a service in each state; the API refuses what the person may not. */
const offered: Record<State, Action[]> = {
  draft: ['submit', 'retire'],
  'in-review': ['publish', 'return'],
  published: ['archive', 'retire'],
  archived: ['reopen', 'retire'],
};

/** Submits, publishes, returns, archives and retires a service. */
export function LifeActions({ service }: { service: Service }) {
  const t = useTranslations('desk.life');
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const { move, retire } = useServiceChanges();
  const [doing, setDoing] = useState<Action>();
  const action = doing ?? 'submit';
  const title = pickText(service.title, locale);
  return (
    <>
      {offered[service.state].map((one, place) => (
        <Button
          key={one}
          {...(place > 0 && { variant: one === 'retire' ? 'outline' : 'default' })}
          {...(one === 'archive' && { variant: 'default' })}
          {...(one === 'retire' && { color: 'red' })}
          onClick={() => setDoing(one)}
        >
          {t(`actions.${one}`)}
        </Button>
      ))}
      <Confirm
        opened={doing !== undefined}
        close={() => setDoing(undefined)}
        title={t(`titles.${action}`, { title })}
        text={t(`texts.${action}`)}
        action={t(`actions.${action}`)}
        danger={action === 'retire'}
        run={async (form) => {
          const comment = String(form.get('comment') ?? '').trim();
          if (action === 'retire') {
            await retire.mutateAsync(service);
            router.push(addressOf('/workspace/services', locale));
          } else await move.mutateAsync({ id: service.id, to: leads[action], ...(comment && { comment }) });
          toast({ kind: 'done', text: t(`done.${action}`, { title }) });
        }}
      >
        {action === 'return' && (
          <Textarea name="comment" label={t('comment')} maxLength={5000} autosize minRows={2} required />
        )}
      </Confirm>
    </>
  );
}
