import {
  IconApps,
  IconBell,
  IconChartBar,
  IconGauge,
  IconHome2,
  IconKey,
  IconLockOpen,
  IconMail,
  IconPlug,
  IconShield,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Permission } from '@/session/use-me';

export interface Place {
  /** Names it in the messages. */
  key:
    | 'overview'
    | 'keys'
    | 'usage'
    | 'accessRequests'
    | 'services'
    | 'plans'
    | 'people'
    | 'applications'
    | 'audit'
    | 'mails'
    | 'notifications'
    | 'profile';
  /** Without the language. */
  path: string;
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Under which heading of the rail it stands; what has none is led to from elsewhere. */
  group?: 'top' | 'hub' | 'management';
  /** It is shown to who has one of these; without, to everybody who is signed in. */
  needs?: readonly Permission[];
}

/** The pages of the workspace: a page is added by a line here, its words, and a folder in `app/`. */
export const places: readonly Place[] = [
  { key: 'overview', path: '/workspace', icon: IconHome2, group: 'top' },
  { key: 'keys', path: '/workspace/keys', icon: IconKey, group: 'hub', needs: ['keys:own', 'keys:manage'] },
  {
    key: 'usage',
    path: '/workspace/usage',
    icon: IconChartBar,
    group: 'hub',
    needs: ['keys:own', 'usage:read'],
  },
  { key: 'accessRequests', path: '/workspace/access-requests', icon: IconLockOpen, group: 'hub' },
  { key: 'services', path: '/workspace/services', icon: IconPlug, group: 'hub', needs: ['services:manage'] },
  { key: 'plans', path: '/workspace/plans', icon: IconGauge, group: 'management', needs: ['plans:manage'] },
  {
    key: 'people',
    path: '/workspace/people',
    icon: IconUsers,
    group: 'management',
    needs: ['people:manage'],
  },
  {
    key: 'applications',
    path: '/workspace/applications',
    icon: IconApps,
    group: 'management',
    needs: ['applications:manage'],
  },
  { key: 'audit', path: '/workspace/audit', icon: IconShield, group: 'management', needs: ['audit:read'] },
  { key: 'mails', path: '/workspace/mails', icon: IconMail, group: 'management', needs: ['people:manage'] },
  { key: 'notifications', path: '/workspace/notifications', icon: IconBell },
  { key: 'profile', path: '/workspace/profile', icon: IconUserCircle },
];

/** Whether somebody with these permissions is shown a place. */
export const isShown = ({ needs }: Place, permissions: readonly Permission[] = []): boolean =>
  needs === undefined || needs.some((permission) => permissions.includes(permission));

/** The place that a path stands in, which may be a page below it. */
export function placeOf(path: string): Place | undefined {
  const bare = path.replace(/^\/\w\w(?=\/)/, '');
  return places
    .filter((place) => bare === place.path || bare.startsWith(`${place.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
