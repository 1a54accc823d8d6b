'use client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Listed, usePages } from '@/ui/workspace/listed';
import { useToast } from '@/ui/workspace/toasts';
import { SessionList } from '../profile/session-list';

/** Where a person is signed in, and the way to end all of it. */
export function SessionsCard({ person }: { person: Schemas['Person'] }) {
  const t = useTranslations('access.sessions');
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const path = { id: person.id };
  const sessions = usePages<Schemas['Session']>(['people', person.id, 'sessions'], (cursor) =>
    ask(
      api.GET('/api/v1/people/{id}/sessions', {
        params: { path, query: { limit: 20, ...(cursor && { cursor }) } },
      }),
    ),
  );
  return (
    <Card
      title={t('title')}
      plain
      action={
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('endAll')}
        </Button>
      }
    >
      <Listed query={sessions} nothing={<p>{t('none')}</p>}>
        {(items) => <SessionList sessions={items} />}
      </Listed>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={t('endAll')}
        text={t('endAllText', { name: person.name })}
        action={t('endAll')}
        danger
        run={async () => {
          await ask(api.DELETE('/api/v1/people/{id}/sessions', { params: { path } }));
          await queries.invalidateQueries({ queryKey: ['people', person.id] });
          toast({ kind: 'done', text: t('endedAll', { name: person.name }) });
        }}
      />
    </Card>
  );
}
