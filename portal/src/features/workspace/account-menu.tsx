'use client';
import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { addressOf } from '@/i18n/navigation';
import { ask } from '@/session/api';
import { initialsOf, knownHint, watchHint } from '@/session/hint';
import { useApi } from '@/session/queries';
import { useMe } from '@/session/use-me';
import { session, useSession } from '@/session/use-session';
import { chooseScheme, chosenScheme, schemes, watchScheme } from '@/ui/scheme';
import { Confirm } from '@/ui/workspace/confirm';

const schemeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };
const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** Oneself: profile, language, colours, and the ways out. */
export function AccountMenu() {
  const t = useTranslations('workspace.account');
  const locale = useLocale();
  const path = usePathname();
  const api = useApi();
  const state = useSession();
  const { data: me } = useMe();
  const hint = useSyncExternalStore(watchHint, knownHint, () => '');
  const scheme = useSyncExternalStore(watchScheme, chosenScheme, () => 'auto' as const);
  const [asking, setAsking] = useState(false);
  const name = me?.name ?? ('person' in state ? state.person.name : '');
  const next = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'auto';
  const SchemeIcon = schemeIcons[scheme];
  const other = locale === 'vi' ? 'en' : 'vi';
  const changeLanguage = () => {
    const query = location.search;
    const address = path.replace(/^\/\w\w/, `/${other}`) + query;
    // The page is the reader's wish at once; that e-mails follow it may come a little later.
    void ask(api.PUT('/api/v1/me', { body: { language: other } }))
      .catch(() => undefined)
      .then(() => location.assign(address));
  };

  return (
    <>
      <Menu width={264} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className="ws-avatar">
            {name ? initialsOf(name) : hint}
            <span className="visually-hidden">{t('label', { name })}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className="ws-menu-head">
            <strong>{name}</strong>
            {me?.person?.email && <span className="caption">{me.person.email}</span>}
          </div>
          <Menu.Divider />
          <Menu.Item
            component="a"
            href={addressOf('/workspace/profile', locale)}
            leftSection={<IconUserCircle {...icon} />}
          >
            {t('profile')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage {...icon} />} onClick={changeLanguage} lang={other}>
            {t('otherLanguage')}
          </Menu.Item>
          <Menu.Item
            leftSection={<SchemeIcon {...icon} />}
            closeMenuOnClick={false}
            onClick={() => chooseScheme(next)}
          >
            {t('scheme', { scheme: t(`schemes.${scheme}`) })}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void session().signOut(locale)}>
            {t('signOut')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsersGroup {...icon} />} onClick={() => setAsking(true)}>
            {t('signOutEverywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={t('signOutEverywhere')}
        text={t('everywhereText')}
        action={t('signOutEverywhere')}
        run={async () => {
          await ask(api.DELETE('/api/v1/me/sessions'));
          await session().signOut(locale);
        }}
      />
    </>
  );
}
