import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Site } from '@/api/site';
import type { Locale } from '@/i18n/routing';
import { Announcements } from './announcements';
import { OfflineNote } from './offline-note';
import { ShellFooter } from './shell-footer';
import { ShellHeader } from './shell-header';
import { SoftNavigation } from './soft-navigation';

/** What stands around every page. */
export function Shell({
  locale,
  site,
  nonce,
  children,
}: {
  locale: Locale;
  site: Site;
  /** Lets our own inline scripts pass the content policy. */
  nonce: string;
  children: ReactNode;
}) {
  const t = useTranslations();
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      {site.demonstration && (
        <aside className="ribbon caption" aria-label={t('ribbon.title')}>
          <p className="container">
            <IconInfoCircle size={16} stroke={1.6} aria-hidden />
            <span>
              <strong>{t('ribbon.title')}</strong> {t('ribbon.text')}
            </span>
          </p>
        </aside>
      )}
      <Announcements announcements={site.announcements} nonce={nonce} />
      <ShellHeader locale={locale} site={site} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <ShellFooter locale={locale} site={site} />
      <OfflineNote text={t('shell.offline')} />
      <SoftNavigation text={t('shell.waiting')} />
    </>
  );
}
