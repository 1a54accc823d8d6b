'use client';
import { IconKey } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { useMyKeys } from './use-overview';

/** My keys that work, and when each was used last. */
export function KeysCard() {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const keys = useMyKeys(true);
  return (
    <Card
      title={t('keys')}
      note={keys.data?.length}
      plain
      action={<a href={addressOf('/workspace/keys', locale)}>{t('keysAll')}</a>}
    >
      <Loaded query={keys} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <div className="ws-empty">
              <p>{t('keysNone')}</p>
              <a className="ws-button" href={addressOf('/workspace/keys?new=1', locale)}>
                {t('makeKey')}
              </a>
            </div>
          ) : (
            <ul className="ws-rows">
              {items.slice(0, 5).map(({ id, name, prefix, lastUsedAt }) => (
                <li key={id}>
                  <span className="ws-mark-icon ws-tone-plain">
                    <IconKey size={18} stroke={1.6} aria-hidden />
                  </span>
                  <div>
                    <strong>{name}</strong>
                    <span className="caption">
                      <code>{prefix}</code>,{' '}
                      {lastUsedAt ? (
                        <>
                          {t('lastUsed')} <Moment at={lastUsedAt} />
                        </>
                      ) : (
                        t('neverUsed')
                      )}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
