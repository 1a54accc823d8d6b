import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { PartAway } from '@/ui/part-away';
import { DevelopersBand } from './developers-band';
import { Hero } from './hero';
import { Agencies, Newest, Picks, Themes } from './lists';
import type { HomeData } from './load-home';
import { Panel } from './panel';

/** The home page: search first, then what there is. */
export function HomeView({ locale, data }: { locale: Locale; data: HomeData }) {
  const { site, newest, organizations, mostUsed } = data;
  const t = useTranslations('home');
  if ('problem' in newest && 'problem' in organizations) setPageStatus(503);
  const found = 'data' in newest ? newest.data : undefined;
  const used = 'data' in mostUsed ? mostUsed.data : undefined;
  const agencies = 'data' in organizations ? organizations.data.total : undefined;
  return (
    <>
      <Hero locale={locale} data={data} />
      <div className="container">
        {site.featured.length > 0 && (
          <Panel id="featured" title={t('featured')}>
            <Picks locale={locale} picks={site.featured.map((dataset) => ({ dataset }))} />
          </Panel>
        )}
        <div className="home-columns">
          <Panel id="themes" title={t('themes')}>
            {found ? <Themes locale={locale} counts={found.facets.theme ?? []} /> : <PartAway />}
          </Panel>
          <Panel id="newest" title={t('newest')} all={{ href: '/datasets', text: t('all') }}>
            {found ? <Newest locale={locale} items={found.items} /> : <PartAway />}
          </Panel>
        </div>
        {used && used.items.length > 0 && (
          <Panel id="most-used" title={t('mostUsed')} note={t('mostUsedIn', { days: used.days })}>
            <Picks locale={locale} picks={used.items} />
          </Panel>
        )}
      </div>
      <DevelopersBand newest={found} />
      <div className="container">
        <Panel
          id="agencies"
          title={t('agencies')}
          all={{ href: '/organizations', text: agencies ? t('allAgencies', { count: agencies }) : t('all') }}
        >
          {found ? <Agencies locale={locale} counts={found.facets.organization ?? []} /> : <PartAway />}
        </Panel>
      </div>
    </>
  );
}
