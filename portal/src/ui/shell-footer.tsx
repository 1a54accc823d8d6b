import { useTranslations } from 'next-intl';
import type { Site } from '@/api/site';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Brand } from './brand';
import { feedOf } from './collection';

/** What there is, for readers and for programs, and who keeps it. */
export function ShellFooter({ locale, site }: { locale: Locale; site: Site }) {
  const t = useTranslations('shell');
  return (
    <footer className="footer small">
      <div className="container">
        <div className="footer-columns">
          <div>
            <Brand site={site} />
            <p>{site.about}</p>
          </div>
          <nav aria-labelledby="footer-data">
            <h2 id="footer-data">{t('data')}</h2>
            <Link href="/datasets">{t('datasets')}</Link>
            <Link href="/themes">{t('themes')}</Link>
            <Link href="/organizations">{t('organizations')}</Link>
            <a href={feedOf(locale)}>{t('feed')}</a>
          </nav>
          <nav aria-labelledby="footer-developers">
            <h2 id="footer-developers">{t('developers')}</h2>
            <Link href="/developers">{t('guide')}</Link>
            <Link href="/services">{t('services')}</Link>
            <Link href="/developers/reference">{t('reference')}</Link>
            <a href="/catalog.ttl">{t('catalogue')}</a>
            <a href="/api/3/action/package_search">{t('ckan')}</a>
          </nav>
          <nav aria-labelledby="footer-support">
            <h2 id="footer-support">{t('support')}</h2>
            <Link href="/about">{t('about')}</Link>
            {site.contactEmail && <a href={`mailto:${site.contactEmail}`}>{t('contact')}</a>}
            <Link href="/accessibility">{t('accessibility')}</Link>
            <Link href="/terms">{t('terms')}</Link>
            <Link href="/status">{t('status')}</Link>
          </nav>
        </div>
        <p className="footer-end caption">
          <span>{t('licence')}</span>
          <span>{t('software', { version: site.version ?? '' })}</span>
        </p>
      </div>
    </footer>
  );
}
