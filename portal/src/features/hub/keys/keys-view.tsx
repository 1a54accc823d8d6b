'use client';
import '../hub.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { useMay } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Listed } from '@/ui/workspace/listed';
import { PageHead } from '@/ui/workspace/page-head';
import { PlaceTabs } from '@/ui/workspace/tabs';
import { useAddress } from '@/ui/workspace/use-address';
import { KeyOnce } from './key-once';
import { KeyTable } from './key-table';
import { NewKey } from './new-key';
import { type Key, useKeys } from './use-keys';

/** Keys: mine, or everybody's for administrators; made in one step, replaced, revoked. */
export function KeysView() {
  const t = useTranslations('keys');
  const locale = useLocale();
  const { get, say } = useAddress();
  const manages = useMay('keys:manage');
  const all = manages && get('view') === 'all';
  const past = get('past') !== '';
  const keys = useKeys({ all, state: past ? undefined : 'active' });
  const [made, setMade] = useState<Key>();
  const making = get('new') !== '';
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t.rich('lead', { link: (text) => <a href={addressOf('/developers', locale)}>{text}</a> })}
      >
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => say({ new: '1' })}
        >
          {t('make')}
        </Button>
      </PageHead>
      {manages && (
        <PlaceTabs
          label={t('title')}
          locale={locale}
          current={all ? 'all' : 'mine'}
          tabs={[
            { key: 'mine', href: '/workspace/keys', text: t('mine') },
            {
              key: 'all',
              href: { pathname: '/workspace/keys', query: { view: 'all' } },
              text: t('everybodys'),
            },
          ]}
        />
      )}
      <Card
        title={t(past ? 'withPast' : 'active')}
        plain
        action={
          <button type="button" className="ws-link" onClick={() => say({ past: past ? '' : '1' })}>
            {t(past ? 'hidePast' : 'showPast')}
          </button>
        }
      >
        <Listed
          query={keys}
          nothing={
            <>
              <p>{t(past || all ? 'none' : 'noneYet')}</p>
              <Button variant="default" onClick={() => say({ new: '1' })}>
                {t('make')}
              </Button>
            </>
          }
        >
          {(items) => <KeyTable keys={items} all={all} made={setMade} />}
        </Listed>
      </Card>
      <NewKey
        opened={making && !made}
        close={() => say({ new: '' })}
        made={(key) => {
          setMade(key);
          say({ new: '' });
        }}
      />
      <KeyOnce made={made} close={() => setMade(undefined)} />
    </>
  );
}
