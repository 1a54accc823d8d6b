'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Popover, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconHome2, IconLayoutDashboard, IconLayoutGrid } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { useSession } from '@/session/use-session';
import { Loaded } from '@/ui/workspace/loaded';

type Applications = { items: Schemas['Application'][]; total: number; next: string | null };

/** The ministry's other applications, as many as this person may open, in three columns. */
export function Launcher() {
  const t = useTranslations('workspace.launcher');
  const locale = useLocale();
  const api = useApi();
  const { status } = useSession();
  const [opened, setOpened] = useState(false);
  const query = useQuery<Applications, ApiProblem>({
    queryKey: ['applications', 'mine'],
    queryFn: () => ask(api.GET('/api/v1/applications', { params: { query: { limit: 100 } } })),
    enabled: status === 'signed-in' && opened,
  });
  const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <Popover opened={opened} onChange={setOpened} width={344} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className="ws-tool" aria-label={t('title')} onClick={() => setOpened(!opened)}>
          <IconLayoutGrid size={20} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="ws-launcher" aria-label={t('title')}>
        <h2>{t('title')}</h2>
        <ul>
          <Tile href={addressOf('/workspace', locale)} icon={<IconLayoutDashboard {...icon} />} current>
            {t('workspace')}
          </Tile>
          <Tile href={addressOf('/', locale)} icon={<IconHome2 {...icon} />}>
            {t('portal')}
          </Tile>
          {query.data?.items.map(({ id, name, description, url, iconUrl }) => (
            <Tile
              key={id}
              href={url}
              title={description ? pickText(description, locale) : undefined}
              icon={
                iconUrl ? (
                  // biome-ignore lint/performance/noImgElement: a small picture of its owner's making
                  <img src={iconUrl} width={24} height={24} alt="" />
                ) : (
                  <IconExternalLink {...icon} />
                )
              }
            >
              {pickText(name, locale)}
            </Tile>
          ))}
        </ul>
        {!query.data && (
          <Loaded query={query} rows={1}>
            {() => null}
          </Loaded>
        )}
        {query.data?.items.length === 0 && <p className="caption">{t('empty')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function Tile({
  href,
  icon,
  title,
  current,
  children,
}: {
  href: string;
  icon: ReactNode;
  title?: string | undefined;
  current?: boolean;
  children: ReactNode;
}) {
  const elsewhere = !href.startsWith('/');
  return (
    <li>
      <a
        className="ws-tile"
        href={href}
        title={title}
        aria-current={current ? 'true' : undefined}
        {...(elsewhere && { target: '_blank', rel: 'noopener noreferrer' })}
      >
        <span>{icon}</span>
        {children}
      </a>
    </li>
  );
}
