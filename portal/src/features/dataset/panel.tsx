import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A panel of the browser’s own over the page: any button with its id as `popoverTarget` opens it, without script. */
export function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const t = useTranslations('panel');
  return (
    <div id={id} popover="auto" className="panel" role="dialog" aria-labelledby={`${id}-title`}>
      <div className="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button
          type="button"
          className="icon-button icon-close"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t('close')}
        />
      </div>
      {children}
    </div>
  );
}
