import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { OrganizationPage, Outcome } from '@/api/hub';
import { addressOf, Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { ListProblem } from '@/ui/list-problem';
import { Notice } from '@/ui/notice';
import { given, type ListState } from './load-organizations';
import { type Branch, treeOf } from './organization-tree';

/** All agencies that own data: as a tree where one page holds them, else by name. */
export function OrganizationList({
  locale,
  state,
  found,
}: {
  locale: Locale;
  state: ListState;
  found: Outcome<OrganizationPage>;
}) {
  const t = useTranslations('organization');
  const total = 'data' in found ? found.data.total : 0;
  return (
    <>
      <div className="collection-band">
        <div className="container">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <FilterForm locale={locale} q={state.q} />
        </div>
      </div>
      <div className="container page stack">
        {'problem' in found ? (
          <ListProblem status={found.problem.status} list="/organizations" clear={t('clear')} />
        ) : total === 0 ? (
          <Notice title={t('none')}>
            <Link className="button" href="/organizations">
              {t('clear')}
            </Link>
          </Notice>
        ) : (
          <>
            <p role="status" className="muted">
              {t('total', { count: total })}
              {(state.q || state.parent) && (
                <>
                  {' · '}
                  <Link href="/organizations">{t('clear')}</Link>
                </>
              )}
            </p>
            <Listed locale={locale} state={state} page={found.data} />
          </>
        )}
      </div>
    </>
  );
}

function Listed({ locale, state, page }: { locale: Locale; state: ListState; page: OrganizationPage }) {
  const t = useTranslations('organization');
  const whole = Object.keys(given(state)).length === 0 && !page.next;
  const branches = whole
    ? treeOf(page.items)
    : page.items.map((organization) => ({ organization, below: [] }));
  return (
    <>
      <Branches locale={locale} branches={branches} named={!whole} />
      {(state.cursor || page.next) && (
        <nav className="inline-list" aria-label={t('pages')}>
          {state.cursor && (
            <Link
              className="button"
              href={{ pathname: '/organizations', query: given({ ...state, cursor: '' }) }}
            >
              {t('first')}
            </Link>
          )}
          {page.next && (
            <Link
              className="button"
              rel="next"
              href={{ pathname: '/organizations', query: given({ ...state, cursor: page.next }) }}
            >
              {t('next')}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

function Branches({
  locale,
  branches,
  named,
}: {
  locale: Locale;
  branches: Branch[];
  /** Whether each names the agency above it, which the place in the list does not show. */
  named: boolean;
}) {
  const t = useTranslations('organization');
  return (
    <ul className="branches">
      {branches.map(({ organization: { id, slug, name, parent, datasetCount }, below }) => (
        <li key={id}>
          <Link href={`/organizations/${slug}`}>
            <span>
              {pickText(name, locale)}
              {named && parent && <span className="caption"> {pickText(parent.name, locale)}</span>}
            </span>
            <span className="count">{t('datasets', { count: datasetCount })}</span>
          </Link>
          {below.length > 0 && <Branches locale={locale} branches={below} named={named} />}
        </li>
      ))}
    </ul>
  );
}

function FilterForm({ locale, q }: { locale: Locale; q: string }) {
  const t = useTranslations('organization');
  return (
    <search>
      <form className="filter-form" action={addressOf('/organizations', locale)} method="get">
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
        <button type="submit" className="button">
          {t('find')}
        </button>
      </form>
    </search>
  );
}
