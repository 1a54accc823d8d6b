'use client';
import { Popover, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { Loaded } from '@/ui/workspace/loaded';
import { NotificationItem } from './notification-item';
import { useInbox, useMarking } from './use-notifications';

/** The bell: a dot and a number for what is unread, and the newest of it. */
export function Bell() {
  const t = useTranslations('workspace.inbox');
  const locale = useLocale();
  const inbox = useInbox();
  const { one, all } = useMarking();
  const [opened, setOpened] = useState(false);
  const unread = inbox.data?.unread ?? 0;
  const newest = inbox.data?.items[0];
  return (
    <Popover opened={opened} onChange={setOpened} width={380} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="ws-tool"
          aria-label={unread > 0 ? t('unread', { count: unread }) : t('title')}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={20} stroke={1.6} aria-hidden />
          {unread > 0 && <span className="ws-dot" aria-hidden />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="ws-inbox" aria-label={t('title')}>
        <div className="ws-inbox-head">
          <h2>{t('title')}</h2>
          {unread > 0 && newest && (
            <button type="button" className="ws-link" onClick={() => all.mutate(newest.id)}>
              {t('readAll')}
            </button>
          )}
        </div>
        <Loaded query={inbox}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="ws-inbox-empty muted">{t('empty')}</p>
            ) : (
              <ul>
                {items.map((item) => (
                  <li key={item.id}>
                    <NotificationItem
                      item={item}
                      opened={() => {
                        setOpened(false);
                        if (!item.read) one.mutate({ id: item.id, read: true });
                      }}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <div className="ws-inbox-foot">
          <a href={addressOf('/workspace/notifications', locale)} onClick={() => setOpened(false)}>
            {t('all')}
          </a>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
