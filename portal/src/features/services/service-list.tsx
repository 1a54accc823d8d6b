import { pickLanguage, pickText, plainText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/api/hub';
import { addressOf, Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { SharingBadge } from '@/ui/badges';
import { ListProblem } from '@/ui/list-problem';
import { Notice } from '@/ui/notice';
import { HealthState } from './health-state';
import { given, type ListState, type ServicePage, type ServiceSummary } from './load-services';

/** The APIs of agencies that can be called here. */
export function ServiceList({
  locale,
  state,
  found,
}: {
  locale: Locale;
  state: ListState;
  found: Outcome<ServicePage>;
}) {
  const t = useTranslations('services');
  const filtered = Boolean(state.q || state.organization || state.theme);
  return (
    <>
      <div className="collection-band">
        <div className="container">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <FilterForm locale={locale} state={state} />
        </div>
      </div>
      <div className="container page stack">
        {'problem' in found ? (
          <ListProblem status={found.problem.status} list="/services" clear={t('clear')} />
        ) : found.data.total === 0 ? (
          <Notice
            title={t(filtered ? 'noneFound' : 'none')}
            text={t(filtered ? 'noneFoundText' : 'noneText')}
          >
            {filtered ? (
              <Link className="button" href="/services">
                {t('clear')}
              </Link>
            ) : (
              <Link className="button" href="/developers">
                {t('toGuide')}
              </Link>
            )}
          </Notice>
        ) : (
          <>
            <p role="status" className="muted">
              {t('total', { count: found.data.total })}
              {filtered && (
                <>
                  {' · '}
                  <Link href="/services">{t('clear')}</Link>
                </>
              )}
            </p>
            <ul className="service-list">
              {found.data.items.map((item) => (
                <ServiceRow key={item.id} item={item} locale={locale} />
              ))}
            </ul>
            <Pages state={state} next={found.data.next} />
          </>
        )}
      </div>
    </>
  );
}

function ServiceRow({ item, locale }: { item: ServiceSummary; locale: Locale }) {
  const t = useTranslations('services');
  const text = item.description && plainText(pickText(item.description, locale).slice(0, 2000)).slice(0, 280);
  return (
    <li>
      <article className="service-row">
        <div className="stack">
          <p className="caption">{pickText(item.organization.name, locale)}</p>
          <h2>
            <Link href={`/services/${item.slug}`} lang={pickLanguage(item.title, locale)}>
              {pickText(item.title, locale)}
            </Link>
          </h2>
          {text && <p className="muted small clamp">{text}</p>}
          <p className="tags">
            <SharingBadge value={item.accessRights} locale={locale} />
            {item.currentVersion && <span className="format">{item.currentVersion}</span>}
            {item.datasetCount > 0 && (
              <span className="muted">{t('datasetCount', { count: item.datasetCount })}</span>
            )}
          </p>
        </div>
        <HealthState state={item.health} />
      </article>
    </li>
  );
}

function FilterForm({ locale, state }: { locale: Locale; state: ListState }) {
  const t = useTranslations('services');
  const { q, cursor: _, ...kept } = state;
  return (
    <search>
      <form className="filter-form" action={addressOf('/services', locale)} method="get">
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          maxLength={200}
          aria-label={t('filter')}
          placeholder={t('filter')}
        />
        {Object.entries(given(kept)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button">
          {t('find')}
        </button>
      </form>
    </search>
  );
}

function Pages({ state, next }: { state: ListState; next: string | null }) {
  const t = useTranslations('services');
  if (!state.cursor && !next) return null;
  const page = (cursor: string) => ({ pathname: '/services', query: given({ ...state, cursor }) });
  return (
    <nav className="inline-list" aria-label={t('pages')}>
      {state.cursor && (
        <Link className="button" href={page('')}>
          {t('first')}
        </Link>
      )}
      {next && (
        <Link className="button" rel="next" href={page(next)}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
