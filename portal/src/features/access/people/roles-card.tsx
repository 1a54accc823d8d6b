'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, Select } from '@mantine/core';
import { IconKey, IconLogin2, IconPlus, IconUserCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Moment } from '@/ui/workspace/moment';
import { OrganizationPicker } from '@/ui/workspace/organization-picker';
import { StateBadge } from '@/ui/workspace/state-badge';
import { type Column, Table } from '@/ui/workspace/table';
import { useToast } from '@/ui/workspace/toasts';
import type { Grant } from './role-tag';
import { grantable, inOrganization } from './roles';

type Person = Schemas['Person'];
type Grantable = (typeof grantable)[number];

const sources = { token: IconLogin2, hub: IconUserCheck, key: IconKey };

/** What a person may do, where, and who says so; what was granted here can be withdrawn here. */
export function RolesCard({ person }: { person: Person }) {
  const t = useTranslations('access');
  const tw = useTranslations('workspace');
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [granting, setGranting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Grant>();
  const again = () => queries.invalidateQueries({ queryKey: ['people'] });
  const failed = (error: Error) => toast({ kind: 'failed', text: error.message });
  const where = (grant: Grant) =>
    grant.organization ? pickText(grant.organization.name, locale) : t('person.everywhere');

  const give = (role: Grantable, organization: string | null) =>
    ask(
      api.POST('/api/v1/people/{id}/roles', {
        params: { path: { id: person.id } },
        body: { role, organization },
      }),
    ).then(again);
  const withdraw = async (grant: Grant) => {
    await ask(
      api.DELETE('/api/v1/people/{id}/roles/{grant}', {
        params: { path: { id: person.id, grant: grant.id ?? '' } },
      }),
    );
    await again();
    toast({
      kind: 'done',
      text: t('person.withdrawn', { role: t(`roles.${grant.role}`) }),
      action: {
        label: tw('undo'),
        run: () => void give(grant.role as Grantable, grant.organization?.slug ?? null).catch(failed),
      },
    });
  };

  const columns: Column<Grant>[] = [
    { key: 'role', head: t('role'), name: true, cell: ({ role }) => t(`roles.${role}`) },
    { key: 'where', head: t('person.where'), cell: where },
    { key: 'source', head: t('person.source'), cell: (grant) => <Source grant={grant} /> },
    {
      key: 'withdraw',
      head: t('person.withdraw'),
      actions: true,
      cell: (grant) =>
        grant.source === 'hub' &&
        grant.id && (
          <Button
            variant="subtle"
            color="red"
            onClick={() => setWithdrawing(grant)}
            aria-label={t('person.withdrawNamed', { role: t(`roles.${grant.role}`), where: where(grant) })}
          >
            {t('person.withdraw')}
          </Button>
        ),
    },
  ];

  return (
    <Card
      title={t('person.roles')}
      plain
      action={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setGranting(true)}
        >
          {t('person.grant')}
        </Button>
      }
    >
      {person.roles.length === 0 ? (
        <p className="ws-empty">{t('person.noRoles')}</p>
      ) : (
        <Table
          label={t('person.roles')}
          columns={columns}
          items={person.roles}
          keyOf={(grant) => `${grant.id} ${grant.role} ${grant.organization?.id}`}
        />
      )}
      <p className="ws-empty caption">{t('person.tokenHint')}</p>
      <GrantDialog
        opened={granting}
        close={() => setGranting(false)}
        give={async (role, organization) => {
          await give(role, organization);
          toast({ kind: 'done', text: t('person.granted', { role: t(`roles.${role}`), name: person.name }) });
        }}
      />
      <Confirm
        opened={withdrawing !== undefined}
        close={() => setWithdrawing(undefined)}
        title={t('person.withdrawTitle')}
        text={
          withdrawing &&
          t('person.withdrawText', {
            name: person.name,
            role: t(`roles.${withdrawing.role}`),
            where: where(withdrawing),
          })
        }
        action={t('person.withdraw')}
        danger
        run={() => (withdrawing ? withdraw(withdrawing) : Promise.resolve())}
      />
    </Card>
  );
}

function Source({ grant: { source, grantedAt } }: { grant: Grant }) {
  const t = useTranslations('access.person.sources');
  return (
    <span>
      <StateBadge tone={source === 'hub' ? 'info' : 'plain'} icon={sources[source]}>
        {t(source)}
      </StateBadge>
      {grantedAt && (
        <span className="caption">
          <Moment at={grantedAt} />
        </span>
      )}
    </span>
  );
}

function GrantDialog({
  opened,
  close,
  give,
}: {
  opened: boolean;
  close: () => void;
  give: (role: Grantable, organization: string | null) => Promise<void>;
}) {
  const t = useTranslations('access');
  const [role, setRole] = useState<Grantable>('steward');
  const [organization, setOrganization] = useState<string | null>(null);
  const needsOne = inOrganization.includes(role);
  return (
    <Confirm
      opened={opened}
      close={close}
      title={t('person.grantTitle')}
      text={t('person.grantText')}
      action={t('person.grant')}
      run={() => give(role, needsOne ? organization : null)}
    >
      <Select
        label={t('role')}
        description={t(`roleHints.${role}`)}
        data={grantable.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={role}
        onChange={(value) => setRole((value ?? 'steward') as Grantable)}
        allowDeselect={false}
        data-autofocus
      />
      {needsOne && (
        <OrganizationPicker
          label={t('organization')}
          description={t('person.organizationHint')}
          none={t('person.everywhere')}
          value={organization}
          change={setOrganization}
        />
      )}
    </Confirm>
  );
}
