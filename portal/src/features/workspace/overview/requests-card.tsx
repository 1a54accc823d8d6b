'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { StateBadge } from '@/ui/workspace/state-badge';
import { useMyRequests } from './use-overview';

const looks = {
  waiting: ['warn', IconClock],
  approved: ['good', IconCheck],
  refused: ['bad', IconX],
  withdrawn: ['plain', IconMinus],
  expired: ['plain', IconMinus],
  ended: ['plain', IconMinus],
} as const;

/** Data that I asked for, and what was said. */
export function RequestsCard() {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const requests = useMyRequests();
  return (
    <Card
      title={t('requests')}
      plain
      action={<a href={addressOf('/workspace/access-requests', locale)}>{t('todoAll')}</a>}
    >
      <Loaded query={requests} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <p className="ws-empty">{t('requestsNone')}</p>
          ) : (
            <ul className="ws-rows ws-rows-plain">
              {items.map(({ id, dataset, state, createdAt }) => (
                <li key={id}>
                  <a href={addressOf(`/datasets/${dataset.slug}`, locale)}>
                    {pickText(dataset.title, locale)}
                  </a>
                  <div className="ws-do">
                    <StateBadge tone={looks[state][0]} icon={looks[state][1]}>
                      {t(`requestStates.${state}`)}
                    </StateBadge>
                    <span className="ws-when">
                      <Moment at={createdAt} />
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
