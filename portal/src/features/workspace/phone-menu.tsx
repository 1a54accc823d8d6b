'use client';
import { Drawer, UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Mark, Organizations, Places } from './rail';
import type { WorkspaceSite } from './workspace-shell';

/** On small screens the rail is a sheet. */
export function PhoneMenu({ site }: { site: WorkspaceSite }) {
  const t = useTranslations('workspace');
  const path = usePathname();
  const [opened, setOpened] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => setOpened(false), [path]);
  return (
    <>
      <UnstyledButton
        className="ws-tool ws-menu-button"
        aria-label={t('menu')}
        onClick={() => setOpened(true)}
      >
        <IconMenu2 size={22} stroke={1.6} aria-hidden />
      </UnstyledButton>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        size={300}
        title={<Mark site={site} />}
        closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
        className="ws-drawer"
        transitionProps={{ duration: 120 }}
      >
        <Organizations />
        <Places />
      </Drawer>
    </>
  );
}
