import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { LanguageLinks } from './language-links';
import { SchemeSwitch } from './scheme-switch';
import { SearchBox } from './search-box';

/** What stands around every page. */
export function Shell({
  locale,
  demonstration,
  children,
}: {
  locale: Locale;
  demonstration: boolean;
  children: ReactNode;
}) {
  const t = useTranslations();
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      {demonstration && (
        <aside className="ribbon small" aria-label={t('ribbon.title')}>
          <div className="container">
            <p>
              <strong>{t('ribbon.title')}</strong> {t('ribbon.text')}
            </p>
          </div>
        </aside>
      )}
      <header className="header">
        <div className="container">
          <Link href="/" className="brand">
            <Emblem />
            <span>
              <span className="caption">{t('site.kind')}</span>
              <strong>{t('site.name')}</strong>
            </span>
          </Link>
          <nav className="nav" aria-label={t('shell.primary')}>
            <Link href="/datasets">{t('shell.datasets')}</Link>
            <Link href="/organizations">{t('shell.organizations')}</Link>
            <Link href="/themes">{t('shell.themes')}</Link>
            <Link href="/developers">{t('shell.developers')}</Link>
          </nav>
          <div className="header-search">
            <SearchBox locale={locale} compact />
          </div>
          <div className="header-tools">
            <SchemeSwitch
              words={{
                label: t('shell.scheme'),
                auto: t('shell.schemes.auto'),
                light: t('shell.schemes.light'),
                dark: t('shell.schemes.dark'),
              }}
            />
            <LanguageLinks locale={locale} label={t('shell.language')} />
          </div>
        </div>
      </header>
      <main id="content">{children}</main>
      <footer className="footer small">
        <div className="container stack">
          <div className="footer-columns">
            <div className="stack">
              <span className="brand">
                <Emblem />
                <strong>{t('site.name')}</strong>
              </span>
              <p>{t('site.about')}</p>
            </div>
            <nav aria-label={t('shell.data')}>
              <h2>{t('shell.data')}</h2>
              <Link href="/datasets">{t('shell.datasets')}</Link>
              <Link href="/themes">{t('shell.themes')}</Link>
              <Link href="/organizations">{t('shell.organizations')}</Link>
            </nav>
            <nav aria-label={t('shell.machines')}>
              <h2>{t('shell.machines')}</h2>
              <Link href="/developers">{t('shell.developers')}</Link>
              <a href="/catalog.ttl">{t('shell.catalogue')}</a>
              <a href="/api/3/action/package_search">{t('shell.ckan')}</a>
            </nav>
            <nav aria-label={t('shell.support')}>
              <h2>{t('shell.support')}</h2>
              <Link href="/about">{t('shell.about')}</Link>
              <Link href="/accessibility">{t('shell.accessibility')}</Link>
              <Link href="/terms">{t('shell.terms')}</Link>
              <Link href="/status">{t('shell.status')}</Link>
            </nav>
          </div>
          <p className="caption">
            {t('shell.licence')} {t('shell.software')}.
          </p>
        </div>
      </footer>
    </>
  );
}

function Emblem() {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="8" fill="#005e66" />
      <path
        d="M8 15c4-4 8-4 12 0s8 4 12 0M8 21c4-4 8-4 12 0s8 4 12 0M8 27c4-4 8-4 12 0s8 4 12 0"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
