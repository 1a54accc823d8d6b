'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import {
  IconAlertTriangle,
  IconBell,
  IconCheck,
  IconCloudOff,
  IconFile,
  IconGauge,
  IconKey,
  IconLockOpen,
  IconPlayerPause,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { formatAge, formatDateTime } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import type { Notification } from './use-notifications';

type Tone = 'good' | 'info' | 'warn' | 'bad' | 'held';
type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

const looks: Record<Notification['kind'], [Icon, Tone]> = {
  'dataset-submitted': [IconFile, 'info'],
  'dataset-returned': [IconFile, 'warn'],
  'dataset-approved': [IconCheck, 'good'],
  'run-failed': [IconAlertTriangle, 'bad'],
  'run-held': [IconPlayerPause, 'held'],
  'run-review': [IconFile, 'info'],
  'access-asked': [IconLockOpen, 'warn'],
  'access-decided': [IconLockOpen, 'info'],
  'key-expiring': [IconKey, 'warn'],
  'limit-near': [IconGauge, 'warn'],
  'limit-reached': [IconGauge, 'bad'],
  'service-down': [IconCloudOff, 'bad'],
  'service-up': [IconCheck, 'good'],
  'service-deprecated': [IconAlertTriangle, 'warn'],
  'roles-changed': [IconUserCheck, 'info'],
  'account-suspended': [IconUserOff, 'bad'],
};

/** One thing that happened: its mark, what, when, how often, and the page where something is done about it. */
export function NotificationItem({ item, opened }: { item: Notification; opened: () => void }) {
  const t = useTranslations('workspace.inbox');
  const locale = useLocale();
  const [Mark, tone] = looks[item.kind] ?? [IconBell, 'info'];
  return (
    <a
      className={`ws-note${item.read ? '' : ' ws-note-unread'}`}
      href={addressOf(item.link, locale)}
      onClick={opened}
    >
      <span className={`ws-mark-icon ws-tone-${tone}`}>
        <Mark size={18} stroke={1.6} aria-hidden />
      </span>
      <span>
        <strong>
          {!item.read && <span className="visually-hidden">{t('new')} </span>}
          {pickText(item.title, locale)}
        </strong>
        {item.text && <span className="ws-note-text">{pickText(item.text, locale)}</span>}
        <span className="caption">
          <time dateTime={item.at} title={formatDateTime(item.at, locale)}>
            {formatAge(item.at, locale)}
          </time>
          {item.times > 1 && ` · ${t('times', { times: item.times })}`}
        </span>
      </span>
    </a>
  );
}
