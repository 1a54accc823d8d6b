'use client';
import { Select } from '@mantine/core';
import { IconBan, IconCheck } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Listed, usePages } from '@/ui/workspace/listed';
import { Moment } from '@/ui/workspace/moment';
import { OrganizationPicker } from '@/ui/workspace/organization-picker';
import { PageHead } from '@/ui/workspace/page-head';
import { SearchField } from '@/ui/workspace/search-field';
import { StateBadge } from '@/ui/workspace/state-badge';
import { type Column, Table } from '@/ui/workspace/table';
import { useAddress } from '@/ui/workspace/use-address';
import { RoleTag } from './role-tag';
import { grantable } from './roles';

type Person = Schemas['Person'];

/** People who have signed in, narrowed by name, role, organization and state. */
export function PeopleView() {
  const t = useTranslations('access');
  const locale = useLocale();
  const api = useApi();
  const { get, say } = useAddress();
  const filter = {
    ...(get('q') && { q: get('q') }),
    ...(get('role') && { role: get('role') as Schemas['Role'] }),
    ...(get('organization') && { organization: get('organization') }),
    ...(get('state') && { state: get('state') as Person['state'] }),
  };
  const people = usePages<Person>(['people', filter], (cursor) =>
    ask(
      api.GET('/api/v1/people', { params: { query: { ...filter, limit: 50, ...(cursor && { cursor }) } } }),
    ),
  );
  const columns = useColumns();
  const total = people.data?.pages[0]?.total;
  return (
    <>
      <PageHead title={t('people.title')} lead={t('people.lead')} />
      <search className="ws-filters" aria-label={t('people.filter')}>
        <SearchField label={t('people.search')} value={get('q')} change={(q) => say({ q })} />
        <Select
          label={t('role')}
          placeholder={t('any')}
          data={grantable.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={get('role') || null}
          onChange={(role) => say({ role: role ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
        <OrganizationPicker
          label={t('organization')}
          none={t('any')}
          value={get('organization') || null}
          change={(organization) => say({ organization: organization ?? '' })}
        />
        <Select
          label={t('people.state')}
          placeholder={t('any')}
          data={(['active', 'suspended'] as const).map((value) => ({
            value,
            label: t(`people.states.${value}`),
          }))}
          value={get('state') || null}
          onChange={(state) => say({ state: state ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
      </search>
      <Card title={t('people.list')} note={total !== undefined && formatNumber(total, locale)} plain>
        <Listed
          query={people}
          nothing={<p>{Object.keys(filter).length > 0 ? t('people.noneFiltered') : t('people.none')}</p>}
        >
          {(items) => (
            <Table label={t('people.list')} columns={columns} items={items} keyOf={({ id }) => id} />
          )}
        </Listed>
      </Card>
    </>
  );
}

function useColumns(): Column<Person>[] {
  const t = useTranslations('access');
  const locale = useLocale();
  return [
    {
      key: 'person',
      head: t('people.person'),
      name: true,
      cell: (person) => (
        <>
          <a href={addressOf(`/workspace/people/${person.id}`, locale)}>{person.name}</a>
          <span className="caption">{person.email ?? person.username}</span>
        </>
      ),
    },
    { key: 'roles', head: t('people.roles'), cell: (person) => <Roles person={person} /> },
    {
      key: 'lastSignIn',
      head: t('people.lastSignIn'),
      cell: ({ lastSignInAt }) => <Moment at={lastSignInAt} none={t('people.never')} />,
    },
    { key: 'state', head: t('people.state'), cell: ({ state }) => <PersonState state={state} /> },
  ];
}

function Roles({ person: { roles } }: { person: Person }) {
  const t = useTranslations('access.roles');
  if (roles.length === 0) return <span className="muted">{t('reader')}</span>;
  return (
    <span className="ws-badges">
      {roles.slice(0, 3).map((grant) => (
        <RoleTag key={`${grant.role} ${grant.organization?.id} ${grant.source}`} grant={grant} />
      ))}
      {roles.length > 3 && <span className="caption">+{roles.length - 3}</span>}
    </span>
  );
}

export function PersonState({ state }: { state: Person['state'] }) {
  const t = useTranslations('access.people.states');
  const active = state === 'active';
  return (
    <span>
      <StateBadge tone={active ? 'good' : 'bad'} icon={active ? IconCheck : IconBan}>
        {t(state)}
      </StateBadge>
    </span>
  );
}
