'use client';
import { fold } from '@envhub/metadata-schemas/fold';
import {
  IconApps,
  IconFile,
  IconKey,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSearch,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { addressOf } from '@/i18n/navigation';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { type Permission, useMe } from '@/session/use-me';
import { session } from '@/session/use-session';
import { chooseScheme, chosenScheme, schemes } from '@/ui/scheme';
import { isShown, places } from '../places';

export interface Command {
  id: string;
  group: 'pages' | 'actions' | 'applications' | 'datasets';
  label: string;
  note?: string | undefined;
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** A page to go to; or something to do. */
  href?: string;
  run?: () => void;
}

const actions: {
  key: 'newKey' | 'newApplication' | 'findPerson';
  path: string;
  icon: Command['icon'];
  needs: Permission;
}[] = [
  { key: 'newKey', path: '/workspace/keys?new', icon: IconKey, needs: 'keys:own' },
  {
    key: 'newApplication',
    path: '/workspace/applications?new',
    icon: IconApps,
    needs: 'applications:manage',
  },
  { key: 'findPerson', path: '/workspace/people', icon: IconUserPlus, needs: 'people:manage' },
];

/** Everything that can be gone to or done from anywhere, narrowed to what was typed, with or without marks. */
export function useCommands(typed: string, opened: boolean): Command[] {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const api = useApi();
  const { data: me } = useMe();
  const text = typed.trim();
  const { data: found } = useQuery({
    queryKey: ['palette', text],
    queryFn: () => ask(api.GET('/api/v1/suggest', { params: { query: { q: text, limit: 6 } } })),
    enabled: opened && text.length >= 2,
    placeholderData: (before: Schemas['Suggestions'] | undefined) => before,
    // The pages and actions are still there.
    retry: false,
  });
  if (!me) return [];
  const other = locale === 'vi' ? 'en' : 'vi';
  const standing: Command[] = [
    ...places
      .filter((place) => isShown(place, me.permissions))
      .map(
        (place): Command => ({
          id: place.path,
          group: 'pages',
          label: t(`places.${place.key}`),
          icon: place.icon,
          href: addressOf(place.path, locale),
        }),
      ),
    ...actions
      .filter(({ needs }) => me.permissions.includes(needs))
      .map(
        ({ key, path, icon }): Command => ({
          id: key,
          group: 'actions',
          label: t(`commands.${key}`),
          icon,
          href: addressOf(path, locale),
        }),
      ),
    {
      id: 'scheme',
      group: 'actions',
      label: t('commands.scheme'),
      icon: IconMoon,
      run: () => chooseScheme(schemes[(schemes.indexOf(chosenScheme()) + 1) % schemes.length] ?? 'auto'),
    },
    {
      id: 'language',
      group: 'actions',
      label: t('account.otherLanguage'),
      icon: IconLanguage,
      run: () => location.assign(location.pathname.replace(/^\/\w\w/, `/${other}`) + location.search),
    },
    {
      id: 'signOut',
      group: 'actions',
      label: t('account.signOut'),
      icon: IconLogout,
      run: () => void session().signOut(locale),
    },
  ];
  const datasets =
    text.length < 2 ? [] : (found?.items ?? []).filter(({ type, slug }) => type === 'dataset' && slug);
  return [
    ...standing.filter(({ label }) => fold(label).includes(fold(text))),
    ...datasets.map(
      (item): Command => ({
        id: `dataset ${item.slug}`,
        group: 'datasets',
        label: item.label,
        icon: IconFile,
        href: addressOf(`/datasets/${item.slug}`, locale),
      }),
    ),
    ...(text
      ? [
          {
            id: 'search',
            group: 'datasets' as const,
            label: t('commands.search', { text }),
            icon: IconSearch,
            href: addressOf({ pathname: '/datasets', query: { q: text } }, locale),
          },
        ]
      : []),
  ];
}
