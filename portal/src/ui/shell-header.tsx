import { IconMenu2, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Site } from '@/api/site';
import { addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { AccountEntry } from './account/account-entry';
import { Brand } from './brand';
import { HeaderSearch } from './header-search';
import { LanguageLinks } from './language-links';
import { NavLinks } from './nav-links';
import { SchemeSwitch } from './scheme-switch';
import { SearchBox } from './search-box';

const places = ['datasets', 'themes', 'organizations', 'developers', 'about'] as const;

/** Mark, navigation, search and the reader's settings; on a phone all but the mark and the search in a sheet. */
export function ShellHeader({ locale, site }: { locale: Locale; site: Site }) {
  const t = useTranslations('shell');
  const links = places.map((place) => ({ href: addressOf(`/${place}`, locale), text: t(place) }));
  const settings = (
    <div className="header-tools">
      <SchemeSwitch
        words={{
          label: t('scheme'),
          auto: t('schemes.auto'),
          light: t('schemes.light'),
          dark: t('schemes.dark'),
        }}
      />
      <LanguageLinks locale={locale} label={t('language')} />
      <AccountEntry
        locale={locale}
        words={{
          signIn: t('signIn'),
          account: t('account'),
          workspace: t('workspace'),
          profile: t('profile'),
          signOut: t('signOut'),
          done: t('signedIn'),
        }}
      />
    </div>
  );
  return (
    <header className="header">
      <div className="container">
        <Brand site={site} />
        <NavLinks links={links} label={t('primary')} />
        <HeaderSearch>
          <SearchBox locale={locale} compact />
        </HeaderSearch>
        {settings}
        <details className="menu">
          <summary className="icon-button" aria-label={t('menu')}>
            <IconMenu2 size={22} stroke={1.6} aria-hidden />
            <IconX size={22} stroke={1.6} aria-hidden />
          </summary>
          <div className="sheet">
            <NavLinks links={links} label={t('primary')} />
            {settings}
          </div>
        </details>
      </div>
    </header>
  );
}
