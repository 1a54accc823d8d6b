'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { useToast } from '@/ui/workspace/toasts';

type Settings = Schemas['NotificationSettings'];
type Choices = Schemas['NotificationChoices'];
const channels = ['mail', 'hub', 'off'] as const;

/** Of which kinds one hears where; each choice holds at once. */
export function NotificationSettings() {
  const t = useTranslations('workspace.inbox');
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const settings = useQuery<Settings, ApiProblem>({
    queryKey: ['notifications', 'settings'],
    queryFn: () => ask(api.GET('/api/v1/notifications/settings')),
  });
  const save = useMutation<Settings, ApiProblem, Choices>({
    mutationFn: (body) => ask(api.PUT('/api/v1/notifications/settings', { body })),
    onSuccess: (data) => {
      queries.setQueryData(['notifications', 'settings'], data);
      toast({ kind: 'done', text: t('saved') });
    },
    onError: (error) => toast({ kind: 'failed', text: error.message }),
  });
  return (
    <Card title={t('settings')}>
      <Loaded query={settings}>
        {(data) => (
          <div className="ws-form">
            <p className="muted">
              {data.mailWorks
                ? data.email
                  ? t('mailTo', { email: data.email })
                  : t('noEmail')
                : t('noMail')}
            </p>
            <Select
              label={t('mailLanguage')}
              data={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
              value={data.language}
              onChange={(language) => save.mutate({ language: language === 'en' ? 'en' : 'vi' })}
              allowDeselect={false}
            />
            {data.kinds.map(({ kind, label, channel, always }) => (
              <Select
                key={kind}
                label={pickText(label, locale)}
                {...(always && { description: t('always') })}
                disabled={always === true}
                data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
                value={channel}
                onChange={(value) =>
                  save.mutate({
                    kinds: { [kind]: value as (typeof channels)[number] } as NonNullable<Choices['kinds']>,
                  })
                }
                allowDeselect={false}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Card>
  );
}
