'use client';
import { Button, Textarea } from '@mantine/core';
import { IconBan, IconLockOpen } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { useMe } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { useCrumb } from '@/ui/workspace/crumbs';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { PageHead } from '@/ui/workspace/page-head';
import { useToast } from '@/ui/workspace/toasts';
import { PersonState } from './people-view';
import { RolesCard } from './roles-card';
import { SessionsCard } from './sessions-card';

type Person = Schemas['Person'];

/** One person: who, which roles from where, in which sessions; administrators change it here. */
export function PersonView({ id }: { id: string }) {
  const api = useApi();
  const person = useQuery<Person, ApiProblem>({
    queryKey: ['people', id],
    queryFn: () => ask(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });
  useCrumb(person.data?.name);
  const t = useTranslations('access.people');
  return (
    <>
      {!person.data && <h1 className="visually-hidden">{t('title')}</h1>}
      <Loaded query={person}>{(data) => <Known person={data} />}</Loaded>
    </>
  );
}

function Known({ person }: { person: Person }) {
  const t = useTranslations('access.person');
  return (
    <>
      <PageHead
        title={person.name}
        lead={[person.email, person.username && `@${person.username}`].filter(Boolean).join(' · ')}
      >
        <Suspension person={person} />
      </PageHead>
      <div className="ws-grid">
        <div className="ws-stack">
          <RolesCard person={person} />
          <SessionsCard person={person} />
        </div>
        <div className="ws-stack">
          <Card title={t('facts')}>
            <dl className="ws-meta">
              <dt>{t('state')}</dt>
              <dd>
                <PersonState state={person.state} />
              </dd>
              {person.suspension && (
                <>
                  <dt>{t('since')}</dt>
                  <dd>
                    <Moment at={person.suspension.since} />, {person.suspension.by}
                  </dd>
                  <dt>{t('reason')}</dt>
                  <dd>{person.suspension.reason}</dd>
                </>
              )}
              <dt>{t('lastSignIn')}</dt>
              <dd>
                <Moment at={person.lastSignInAt} />
              </dd>
              <dt>{t('lastSeen')}</dt>
              <dd>
                <Moment at={person.lastSeenAt} />
              </dd>
              <dt>{t('firstSeen')}</dt>
              <dd>
                <Moment at={person.firstSeenAt} />
              </dd>
            </dl>
          </Card>
          {person.unmatched.length > 0 && (
            <Card title={t('unmatched')}>
              <p className="muted">{t('unmatchedText')}</p>
              <ul>
                {person.unmatched.map((name) => (
                  <li key={name}>
                    <code>{name}</code>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

/** Suspends with a reason, or lets in again; what was done can be undone at once. */
function Suspension({ person }: { person: Person }) {
  const t = useTranslations('access.person');
  const tw = useTranslations('workspace');
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { data: me } = useMe();
  const [asking, setAsking] = useState(false);
  const path = { params: { path: { id: person.id } } };
  const again = () => queries.invalidateQueries({ queryKey: ['people'] });

  const restore = async () => {
    await ask(api.DELETE('/api/v1/people/{id}/suspension', path));
    await again();
    toast({ kind: 'done', text: t('restored', { name: person.name }) });
  };
  const suspend = async (reason: string) => {
    await ask(api.PUT('/api/v1/people/{id}/suspension', { ...path, body: { reason } }));
    await again();
    toast({
      kind: 'done',
      text: t('suspendedNow', { name: person.name }),
      action: { label: tw('undo'), run: () => void restore().catch(failed) },
    });
  };
  const failed = (error: Error) => toast({ kind: 'failed', text: error.message });

  // Nobody locks himself out.
  if (me?.person?.id === person.id) return null;
  return person.state === 'suspended' ? (
    <Button
      variant="default"
      leftSection={<IconLockOpen size={16} stroke={1.6} aria-hidden />}
      onClick={() => void restore().catch(failed)}
    >
      {t('restore')}
    </Button>
  ) : (
    <>
      <Button
        variant="outline"
        color="red"
        leftSection={<IconBan size={16} stroke={1.6} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('suspend')}
      </Button>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={t('suspendTitle', { name: person.name })}
        text={t('suspendText')}
        action={t('suspend')}
        danger
        run={(form) => suspend(String(form.get('reason')))}
      >
        <Textarea
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          required
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
        />
      </Confirm>
    </>
  );
}
