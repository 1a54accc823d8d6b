'use client';
import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { type Me, useMe } from '@/session/use-me';
import { session } from '@/session/use-session';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Listed, usePages } from '@/ui/workspace/listed';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { PageHead } from '@/ui/workspace/page-head';
import { useToast } from '@/ui/workspace/toasts';
import { RoleTag } from '../people/role-tag';
import { SessionList } from './session-list';

/** Oneself: name and roles as the hub knows them, language, sessions, and where the password is changed. */
export function ProfileView() {
  const t = useTranslations('access.profile');
  const me = useMe();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Loaded query={me}>
        {(data) => (
          <div className="ws-grid">
            <div className="ws-stack">
              <Facts me={data} />
              <MySessions />
            </div>
            <div className="ws-stack">
              <Settings me={data} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Facts({ me }: { me: Me }) {
  const t = useTranslations('access.profile');
  const ta = useTranslations('access');
  return (
    <Card title={t('facts')}>
      <dl className="ws-meta">
        <dt>{t('name')}</dt>
        <dd>{me.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{me.person?.email ?? '–'}</dd>
        <dt>{t('username')}</dt>
        <dd>{me.person?.username ?? '–'}</dd>
        <dt>{ta('people.roles')}</dt>
        <dd>
          <span className="ws-badges">
            {me.roles.length === 0
              ? ta('roles.reader')
              : me.roles.map((grant) => (
                  <RoleTag key={`${grant.role} ${grant.organization?.id} ${grant.source}`} grant={grant} />
                ))}
          </span>
        </dd>
        <dt>{t('plan')}</dt>
        <dd>{me.plan}</dd>
        <dt>{t('before')}</dt>
        <dd>
          <Moment at={me.lastSignInAt} />
        </dd>
      </dl>
    </Card>
  );
}

function Settings({ me }: { me: Me }) {
  const t = useTranslations('access.profile');
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const choose = async (language: string | null) => {
    if (language !== 'vi' && language !== 'en') return;
    try {
      await ask(api.PUT('/api/v1/me', { body: { language } }));
      await queries.invalidateQueries({ queryKey: ['me'] });
      toast({ kind: 'done', text: t('saved') });
    } catch (error) {
      toast({ kind: 'failed', text: (error as Error).message });
    }
  };
  return (
    <>
      <Card title={t('settings')}>
        <div className="ws-form">
          <Select
            label={t('language')}
            description={t('languageHint')}
            data={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            value={me.language}
            onChange={choose}
            allowDeselect={false}
          />
          <a href={addressOf('/workspace/notifications', locale)}>{t('notifications')}</a>
        </div>
      </Card>
      <Card title={t('password')}>
        <div className="ws-form">
          <p className="muted">{t('passwordText')}</p>
          {me.accountUrl && (
            <Button component="a" variant="default" href={me.accountUrl}>
              {t('changePassword')}
            </Button>
          )}
        </div>
      </Card>
    </>
  );
}

function MySessions() {
  const t = useTranslations('access.sessions');
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const sessions = usePages<Schemas['Session']>(['me', 'sessions'], (cursor) =>
    ask(api.GET('/api/v1/me/sessions', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
  );
  const end = async (id: string) => {
    try {
      await ask(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }));
      await queries.invalidateQueries({ queryKey: ['me', 'sessions'] });
      toast({ kind: 'done', text: t('endedOne') });
    } catch (error) {
      toast({ kind: 'failed', text: (error as Error).message });
    }
  };
  return (
    <Card
      title={t('mine')}
      plain
      action={
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('endMine')}
        </Button>
      }
    >
      <Listed query={sessions} nothing={<p>{t('none')}</p>}>
        {(items) => <SessionList sessions={items} end={(id) => void end(id)} />}
      </Listed>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={t('endMine')}
        text={t('endMineText')}
        action={t('endMine')}
        danger
        run={async () => {
          await ask(api.DELETE('/api/v1/me/sessions'));
          await session().signOut(locale);
        }}
      />
    </Card>
  );
}
