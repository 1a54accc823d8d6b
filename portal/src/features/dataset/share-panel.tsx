import { IconCopy, IconShare, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { NativeShare } from './native-share';

/** The address of the page, to copy or to send. */
export function SharePanel({ title, address }: { title: string; address: string }) {
  const t = useTranslations();
  return (
    <div id="share" popover="auto" className="panel" role="dialog" aria-labelledby="share-title">
      <div className="panel-head">
        <h2 id="share-title">{t('share.title')}</h2>
        <button
          type="button"
          className="icon-button"
          popoverTarget="share"
          popoverTargetAction="hide"
          aria-label={t('cite.close')}
        >
          <IconX size={20} stroke={1.6} aria-hidden />
        </button>
      </div>
      <p className="share-address">{address}</p>
      <div className="inline-list">
        <button type="button" className="button needs-script" data-copy={address}>
          <IconCopy size={18} stroke={1.6} aria-hidden />
          {t('share.copy')}
        </button>
        <NativeShare title={title} address={address}>
          <IconShare size={18} stroke={1.6} aria-hidden />
          {t('share.native')}
        </NativeShare>
      </div>
    </div>
  );
}
