'use client';
import '../hub.css';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { useMay } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Listed } from '@/ui/workspace/listed';
import { PageHead } from '@/ui/workspace/page-head';
import { PlaceTabs } from '@/ui/workspace/tabs';
import { useAddress } from '@/ui/workspace/use-address';
import { RequestList } from './request-list';
import { useRequests, type View } from './use-requests';

/** Requests for data that is not open: mine, and those that I decide on. */
export function RequestsView() {
  const t = useTranslations('requests');
  const locale = useLocale();
  const { get, say } = useAddress();
  const decides = useMay('access-requests:decide');
  const asked = get('view');
  const view: View = decides && asked !== 'mine' ? 'decide' : 'mine';
  const all = get('all') !== '';
  const onlyWaiting = view === 'decide' && !all;
  const requests = useRequests(view, onlyWaiting ? 'waiting' : undefined);
  const waiting = useWaiting(decides);
  return (
    <>
      <PageHead title={t('title')} lead={t(view === 'decide' ? 'leadDecide' : 'lead')} />
      {decides && (
        <PlaceTabs
          label={t('title')}
          locale={locale}
          current={view}
          tabs={[
            { key: 'decide', href: '/workspace/access-requests', text: t('decide'), count: waiting },
            {
              key: 'mine',
              href: { pathname: '/workspace/access-requests', query: { view: 'mine' } },
              text: t('mine'),
            },
          ]}
        />
      )}
      <Card
        title={t(view === 'mine' ? 'mineTitle' : all ? 'decideAll' : 'decideTitle')}
        plain
        action={
          view === 'decide' && (
            <button type="button" className="ws-link" onClick={() => say({ all: all ? '' : '1' })}>
              {t(all ? 'showWaiting' : 'showAll')}
            </button>
          )
        }
      >
        <Listed
          query={requests}
          nothing={
            view === 'decide' ? (
              <p>{t(all ? 'noneToDecideEver' : 'noneToDecide')}</p>
            ) : (
              <>
                <p>{t('noneMine')}</p>
                <a href={addressOf({ pathname: '/datasets', query: { accessRights: 'restricted' } }, locale)}>
                  {t('findRestricted')}
                </a>
              </>
            )
          }
        >
          {(items) => <RequestList requests={items} />}
        </Listed>
      </Card>
    </>
  );
}

/** How many requests wait for me; nothing is asked of who decides on none. */
function useWaiting(decides: boolean): number | undefined {
  const waiting = useRequests(decides ? 'decide' : 'mine', 'waiting');
  return decides ? waiting.data?.pages[0]?.total : undefined;
}
