import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { SearchBox } from '@/ui/search-box';
import type { HomeData } from './load-home';

const examples = {
  vi: ['chat luong khong khi', 'nước thải KCN', 'rừng ngập mặn'],
  en: ['air quality', 'industrial wastewater', 'mangrove'],
};

/** The promise, what it rests on in numbers, and the search. */
export function Hero({ locale, data: { site, newest, organizations } }: { locale: Locale; data: HomeData }) {
  const t = useTranslations('home');
  const lead =
    'data' in newest && 'data' in organizations
      ? t('lead', {
          datasets: newest.data.total,
          organizations: organizations.data.total,
          themes: newest.data.facets.theme?.length ?? 0,
        })
      : t('leadPlain');
  return (
    <section className="hero">
      <div className="container">
        <h1>{site.heroTitle ?? t('promise')}</h1>
        <p className="hero-lead">{site.heroText ?? lead}</p>
        <SearchBox locale={locale} />
        <div className="hero-examples">
          <span id="examples">{t('examples')}</span>
          <ul aria-labelledby="examples">
            {examples[locale].map((q) => (
              <li key={q}>
                <Link href={{ pathname: '/datasets', query: { q } }}>{q}</Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
