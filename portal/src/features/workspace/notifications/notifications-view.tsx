'use client';
import { Button, SegmentedControl } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import { ask } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Listed, usePages } from '@/ui/workspace/listed';
import { PageHead } from '@/ui/workspace/page-head';
import { useAddress } from '@/ui/workspace/use-address';
import { NotificationItem } from './notification-item';
import { NotificationSettings } from './notification-settings';
import { type Notification, useMarking } from './use-notifications';

/** Everything that happened that concerns me, and of which kinds I hear where. */
export function NotificationsView() {
  const t = useTranslations('workspace.inbox');
  const locale = useLocale();
  const api = useApi();
  const { get, say } = useAddress();
  const unread = get('show') === 'unread';
  const { one, all } = useMarking();
  const list = usePages<Notification>(['notifications', 'all', unread], (cursor) =>
    ask(
      api.GET('/api/v1/notifications', {
        params: { query: { limit: 30, ...(cursor && { cursor }), ...(unread && { unread: true }) } },
      }),
    ),
  );
  const first = list.data?.pages[0];
  const newest = first?.items[0];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="ws-grid">
        <Card
          title={t('list')}
          note={first && formatNumber(first.total, locale)}
          plain
          action={
            <div className="ws-actions">
              <SegmentedControl
                size="xs"
                aria-label={t('show')}
                value={unread ? 'unread' : 'all'}
                onChange={(show) => say({ show: show === 'unread' ? show : '' })}
                data={[
                  { value: 'all', label: t('showAll') },
                  { value: 'unread', label: t('showUnread') },
                ]}
              />
              <Button variant="default" disabled={!newest} onClick={() => newest && all.mutate(newest.id)}>
                {t('readAll')}
              </Button>
            </div>
          }
        >
          <Listed query={list} nothing={<p>{unread ? t('noneUnread') : t('empty')}</p>}>
            {(items) => (
              <ul className="ws-notes">
                {items.map((item) => (
                  <li key={item.id}>
                    <NotificationItem item={item} opened={() => one.mutate({ id: item.id, read: true })} />
                    <button
                      type="button"
                      className="ws-link"
                      onClick={() => one.mutate({ id: item.id, read: !item.read })}
                    >
                      {item.read ? t('markUnread') : t('markRead')}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Listed>
        </Card>
        <NotificationSettings />
      </div>
    </>
  );
}
