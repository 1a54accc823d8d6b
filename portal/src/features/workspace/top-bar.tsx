'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { IconChevronRight } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { useLastCrumb } from '@/ui/workspace/crumbs';
import { useOrganization } from '@/ui/workspace/organization';
import { AccountMenu } from './account-menu';
import { Launcher } from './launcher';
import { Bell } from './notifications/bell';
import { Palette } from './palette/palette';
import { PhoneMenu } from './phone-menu';
import { placeOf } from './places';
import type { WorkspaceSite } from './workspace-shell';

/** Where one is, and what is at hand everywhere: search and commands, notifications, applications, oneself. */
export function TopBar({ site }: { site: WorkspaceSite }) {
  return (
    <header className="ws-bar">
      <PhoneMenu site={site} />
      <Crumbs site={site} />
      <div className="ws-tools">
        <Palette />
        <Bell />
        <Launcher />
        <AccountMenu />
      </div>
    </header>
  );
}

function Crumbs({ site }: { site: WorkspaceSite }) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const place = placeOf(usePathname());
  const last = useLastCrumb();
  const { chosen } = useOrganization();
  const steps = [
    { text: chosen ? pickText(chosen.name, locale) : site.name, href: '/workspace' },
    ...(place ? [{ text: t(`places.${place.key}`), href: place.path }] : []),
    ...(last ? [{ text: last, href: '' }] : []),
  ];
  return (
    <nav className="ws-crumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {steps.map(({ text, href }, at) => (
          <li key={`${href} ${text}`}>
            {at > 0 && <IconChevronRight size={14} stroke={1.6} aria-hidden />}
            {at === steps.length - 1 ? (
              <span aria-current="page">{text}</span>
            ) : (
              <a href={addressOf(href, locale)}>{text}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
