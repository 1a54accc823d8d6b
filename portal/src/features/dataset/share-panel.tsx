import { useTranslations } from 'next-intl';
import { NativeShare } from './native-share';
import { Panel } from './panel';

/** The address of the page, to copy or to send. */
export function SharePanel({ title, address }: { title: string; address: string }) {
  const t = useTranslations();
  return (
    <Panel id="share" title={t('share.title')}>
      <p className="share-address">{address}</p>
      <div className="inline-list">
        <button type="button" className="button icon-copy needs-script" data-copy={address}>
          {t('share.copy')}
        </button>
        <NativeShare title={title} address={address} label={t('share.native')} />
      </div>
    </Panel>
  );
}
