'use client';
import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatAge, formatDate, formatDateTime } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { Confirm } from '@/ui/workspace/confirm';
import { type Column, Table } from '@/ui/workspace/table';
import { useToast } from '@/ui/workspace/toasts';
import { KeyState } from './key-state';
import { RotateKey } from './rotate-key';
import { type Key, useKeyChanges } from './use-keys';

/** Keys with what they may do, when they were last used and how long they hold. */
export function KeyTable({
  keys,
  all,
  made,
}: {
  keys: Key[];
  /** Whether they are of several people. */
  all: boolean;
  /** Hears of the new secret of a key. */
  made: (key: Key) => void;
}) {
  const t = useTranslations('keys');
  const locale = useLocale();
  const toast = useToast();
  const { revoke } = useKeyChanges();
  const [revoking, setRevoking] = useState<Key>();
  const [rotating, setRotating] = useState<Key>();
  const columns: Column<Key>[] = [
    {
      key: 'name',
      head: t('application'),
      name: true,
      cell: ({ name, description }) => (
        <>
          {name}
          {description && <span className="caption">{description}</span>}
        </>
      ),
    },
    ...(all ? [{ key: 'owner', head: t('owner'), cell: (key: Key) => key.owner?.name ?? t('hubs') }] : []),
    { key: 'key', head: t('key'), cell: (key) => <Prefix value={key} /> },
    {
      key: 'scopes',
      head: t('scopes'),
      cell: ({ scopes, role }) =>
        role ? t(`roles.${role}`) : scopes.map((scope) => t(`scopeNames.${scopeKey(scope)}`)).join(', '),
    },
    {
      key: 'plan',
      head: t('plan'),
      cell: ({ plan, requestedPlan }) => (
        <>
          {t(`plans.${plan}`)}
          {requestedPlan && (
            <span className="caption">{t('asks', { plan: t(`plans.${requestedPlan}`) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'used',
      head: t('used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? (
          <time dateTime={lastUsedAt} title={formatDateTime(lastUsedAt, locale)}>
            {formatAge(lastUsedAt, locale)}
          </time>
        ) : (
          t('never')
        ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: (key) => (
        <>
          <KeyState state={key.state} />
          <span className="caption">{until(key)}</span>
        </>
      ),
    },
    {
      key: 'actions',
      head: t('actions'),
      actions: true,
      cell: (key) => (
        <div>
          <Button
            variant="subtle"
            component="a"
            href={addressOf({ pathname: '/workspace/usage', query: { key: key.id } }, locale)}
            aria-label={t('usageOf', { name: key.name })}
          >
            {t('usage')}
          </Button>
          {key.state === 'active' && (
            <>
              <Button
                variant="default"
                onClick={() => setRotating(key)}
                aria-label={t('rotateOf', { name: key.name })}
              >
                {t('rotate')}
              </Button>
              <Button
                variant="outline"
                color="red"
                onClick={() => setRevoking(key)}
                aria-label={t('revokeOf', { name: key.name })}
              >
                {t('revoke')}
              </Button>
            </>
          )}
        </div>
      ),
    },
  ];

  function until({ state, expiresAt, revokedAt }: Key): string {
    if (state === 'revoked' && revokedAt) return formatDateTime(revokedAt, locale);
    if (!expiresAt) return t('endless');
    return t(state === 'expired' ? 'expiredOn' : 'expires', { date: formatDate(expiresAt, 'vi') });
  }

  return (
    <>
      <Table
        label={t('title')}
        columns={columns}
        items={keys}
        keyOf={({ id }) => id}
        rest={({ state }) => state !== 'active'}
      />
      <Confirm
        opened={revoking !== undefined}
        close={() => setRevoking(undefined)}
        title={t('revokeTitle', { name: revoking?.name ?? '' })}
        text={t('revokeText')}
        action={t('revoke')}
        danger
        run={async () => {
          if (!revoking) return;
          await revoke.mutateAsync(revoking.id);
          toast({ kind: 'done', text: t('revoked', { name: revoking.name }) });
        }}
      />
      <RotateKey rotating={rotating} close={() => setRotating(undefined)} made={made} />
    </>
  );
}

/** A name of a message cannot hold a colon. */
export const scopeKey = <S extends string>(scope: S) => scope.replace(':', '-') as 'read';

function Prefix({ value: { prefix, previous } }: { value: Key }) {
  const t = useTranslations('keys');
  const locale = useLocale();
  return (
    <>
      <code>{prefix}…</code>
      {previous && (
        <span className="caption">
          {t('previous', { prefix: `${previous.prefix}…`, date: formatDateTime(previous.until, locale) })}
        </span>
      )}
    </>
  );
}
