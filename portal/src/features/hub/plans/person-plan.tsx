'use client';
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Loaded } from '@/ui/workspace/loaded';
import { type Column, Table } from '@/ui/workspace/table';
import { useToast } from '@/ui/workspace/toasts';
import { planNames, usePlanChanges } from './use-plans';

type Person = Schemas['Person'];

/** Finds a person and gives them a plan, or takes it back. */
export function PersonPlan() {
  const t = useTranslations('plans');
  const k = useTranslations('keys');
  const api = useApi();
  const toast = useToast();
  const { ofPerson } = usePlanChanges();
  const [q, setQ] = useState('');
  const [person, setPerson] = useState<Person>();
  const people = useQuery({
    queryKey: ['people', 'plan', q],
    queryFn: () => ask(api.GET('/api/v1/people', { params: { query: { q, limit: 10 } } })),
    enabled: q !== '',
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQ(String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  const columns: Column<Person>[] = [
    { key: 'name', head: t('person'), name: true, cell: ({ name }) => name },
    { key: 'email', head: t('email'), cell: ({ email }) => email ?? '–' },
    {
      key: 'actions',
      head: t('actions'),
      actions: true,
      cell: (one) => (
        <div>
          <Button variant="default" onClick={() => setPerson(one)}>
            {t('choosePlan')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <Card title={t('ofPerson')}>
      <form className="hub-find" onSubmit={submit}>
        <TextInput name="q" label={t('findPerson')} maxLength={200} required />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </form>
      {q !== '' && (
        <Loaded query={people} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t('nobody')}</p>
            ) : (
              <Table label={t('ofPerson')} columns={columns} items={items} keyOf={({ id }) => id} />
            )
          }
        </Loaded>
      )}
      <Confirm
        opened={person !== undefined}
        close={() => setPerson(undefined)}
        title={t('personTitle', { name: person?.name ?? '' })}
        text={t('personText')}
        action={t('save')}
        run={async (form) => {
          if (!person) return;
          const plan = planNames.find((name) => name === form.get('plan')) ?? null;
          await ofPerson.mutateAsync({ id: person.id, plan });
          toast({ kind: 'done', text: t('personSaved', { name: person.name }) });
        }}
      >
        <Select
          name="plan"
          label={t('plan')}
          placeholder={t('byRole')}
          clearable
          clearButtonProps={{ 'aria-label': t('byRole') }}
          data={planNames.map((value) => ({ value, label: k(`plans.${value}`) }))}
        />
      </Confirm>
    </Card>
  );
}
