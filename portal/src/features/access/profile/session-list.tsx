'use client';
import { Button } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconDeviceMobile, IconMinus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { Moment } from '@/ui/workspace/moment';
import { StateBadge } from '@/ui/workspace/state-badge';

/** Sessions by the program that signed in, from where and when it was seen last. */
export function SessionList({
  sessions,
  end,
}: {
  sessions: Schemas['Session'][];
  /** Ends one, where one may. */
  end?: (id: string) => void;
}) {
  const t = useTranslations('access.sessions');
  return (
    <ul className="ws-rows">
      {sessions.map((session) => {
        const Icon = /Android|iPhone|Mobile/.test(session.browser ?? '')
          ? IconDeviceMobile
          : IconDeviceDesktop;
        return (
          <li key={session.id}>
            <span className="ws-mark-icon ws-tone-plain">
              <Icon size={18} stroke={1.6} aria-hidden />
            </span>
            <div>
              <strong>{programOf(session.browser) ?? t('unknown')}</strong>
              <span className="caption">
                {session.address && `${session.address} · `}
                {t('signedIn')} <Moment at={session.signedInAt} /> · {t('seen')}{' '}
                <Moment at={session.lastSeenAt} />
              </span>
            </div>
            <div className="ws-do">
              {session.current ? (
                <StateBadge tone="good" icon={IconCheck}>
                  {t('current')}
                </StateBadge>
              ) : session.endedAt ? (
                <StateBadge tone="plain" icon={IconMinus}>
                  {t('ended')}
                </StateBadge>
              ) : (
                end && (
                  <Button
                    variant="default"
                    onClick={() => end(session.id)}
                    aria-label={t('endNamed', { name: programOf(session.browser) ?? t('unknown') })}
                  >
                    {t('end')}
                  </Button>
                )
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The browser and the system in what a browser calls itself; other programs by their own name. */
export function programOf(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)[/ ](\d+)/.exec(text);
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(text)?.[1]?.replace('Mac OS X', 'macOS');
  if (!browser) return text.slice(0, 80);
  const name = { Edg: 'Edge', OPR: 'Opera' }[browser[1] ?? ''] ?? browser[1];
  return [`${name} ${browser[2]}`, system].filter(Boolean).join(', ');
}
