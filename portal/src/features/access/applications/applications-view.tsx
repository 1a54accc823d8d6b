'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconExternalLink,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card } from '@/ui/workspace/card';
import { Confirm } from '@/ui/workspace/confirm';
import { Loaded } from '@/ui/workspace/loaded';
import { PageHead } from '@/ui/workspace/page-head';
import { useToast } from '@/ui/workspace/toasts';
import { useAddress } from '@/ui/workspace/use-address';
import { ApplicationForm } from './application-form';
import { type Application, useApplications } from './use-applications';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** The applications of the launcher, for who keeps them: what, who sees it, in which order. */
export function ApplicationsView() {
  const t = useTranslations('access.applications');
  const { list, save, remove, order } = useApplications();
  const toast = useToast();
  const { get, say } = useAddress();
  const [editing, setEditing] = useState<Application>();
  const [removing, setRemoving] = useState<Application>();
  const locale = useLocale();
  const failed = (error: Error) => toast({ kind: 'failed', text: error.message });

  const move = (all: Application[], from: number, to: number) => {
    const next = all.toSpliced(from, 1);
    const moved = all[from];
    if (!moved) return;
    order(next.toSpliced(to, 0, moved)).then(
      () => toast({ kind: 'done', text: t('moved', { name: pickText(moved.name, locale), place: to + 1 }) }),
      failed,
    );
  };

  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => say({ new: '1' })}
        >
          {t('register')}
        </Button>
      </PageHead>
      <Card title={t('list')} note={list.data?.length} plain>
        <Loaded query={list}>
          {(applications) =>
            applications.length === 0 ? (
              <p className="ws-empty">{t('none')}</p>
            ) : (
              <ul className="ws-rows">
                {applications.map((application, at) => (
                  <Row
                    key={application.id}
                    application={application}
                    first={at === 0}
                    last={at === applications.length - 1}
                    move={(by) => move(applications, at, at + by)}
                    edit={() => setEditing(application)}
                    remove={() => setRemoving(application)}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      {(editing || get('new') !== '') && (
        <ApplicationForm
          key={editing?.id ?? 'new'}
          application={editing}
          close={() => {
            setEditing(undefined);
            say({ new: '' });
          }}
          save={async (input) => {
            await save(input, editing);
            toast({ kind: 'done', text: t('saved', { name: pickText(input.name, locale) }) });
          }}
        />
      )}
      <Confirm
        opened={removing !== undefined}
        close={() => setRemoving(undefined)}
        title={t('removeTitle')}
        text={removing && t('removeText', { name: pickText(removing.name, locale) })}
        action={t('remove')}
        danger
        run={async () => {
          if (!removing) return;
          await remove(removing);
          toast({ kind: 'done', text: t('removed', { name: pickText(removing.name, locale) }) });
        }}
      />
    </>
  );
}

function Row({
  application,
  first,
  last,
  move,
  edit,
  remove,
}: {
  application: Application;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  edit: () => void;
  remove: () => void;
}) {
  const t = useTranslations('access.applications');
  const ta = useTranslations('access');
  const locale = useLocale();
  const name = pickText(application.name, locale);
  const roles = application.roles ?? [];
  const organizations = application.organizations ?? [];
  return (
    <li>
      <span className="ws-tile-icon">
        {application.iconUrl ? (
          // biome-ignore lint/performance/noImgElement: a small picture of its owner's making
          <img src={application.iconUrl} width={24} height={24} alt="" />
        ) : (
          <IconExternalLink size={20} stroke={1.6} aria-hidden />
        )}
      </span>
      <div>
        <strong>{name}</strong>
        <div className="caption">{application.url}</div>
        <div className="caption">
          {t('seenBy')}{' '}
          {roles.length === 0 ? t('everybody') : roles.map((role) => ta(`roles.${role}`)).join(', ')}
          {organizations.length > 0 &&
            ` · ${organizations.map((one) => pickText(one.name, locale)).join(', ')}`}
        </div>
      </div>
      <div className="ws-do ws-tight">
        <ActionIcon aria-label={t('up', { name })} disabled={first} onClick={() => move(-1)}>
          <IconArrowUp {...icon} />
        </ActionIcon>
        <ActionIcon aria-label={t('down', { name })} disabled={last} onClick={() => move(1)}>
          <IconArrowDown {...icon} />
        </ActionIcon>
        <ActionIcon aria-label={t('changeNamed', { name })} onClick={edit}>
          <IconPencil {...icon} />
        </ActionIcon>
        <ActionIcon aria-label={t('removeNamed', { name })} color="red" onClick={remove}>
          <IconTrash {...icon} />
        </ActionIcon>
      </div>
    </li>
  );
}
