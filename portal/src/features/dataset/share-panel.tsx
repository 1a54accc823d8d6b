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
          className="icon-button icon-close"
          popoverTarget="share"
          popoverTargetAction="hide"
          aria-label={t('cite.close')}
        />
      </div>
      <p className="share-address">{address}</p>
      <div className="inline-list">
        <button type="button" className="button icon-copy needs-script" data-copy={address}>
          {t('share.copy')}
        </button>
        <NativeShare title={title} address={address} label={t('share.native')} />
      </div>
    </div>
  );
}
