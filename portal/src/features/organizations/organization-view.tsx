import { pickLanguage, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { OrganizationPage } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { CollectionFigures, Feeds, NewestDatasets } from '@/ui/collection';
import type { Organization, Surroundings } from './load-organizations';

/** One agency: who it is, where it stands, what it publishes. */
export function OrganizationView({
  locale,
  organization,
  surroundings: { children, datasets },
}: {
  locale: Locale;
  organization: Organization;
  surroundings: Surroundings;
}) {
  const t = useTranslations('organization');
  const { slug, name, description, parent } = organization;
  const filter = { organization: slug };
  return (
    <>
      <div className="collection-band">
        <div className="container">
          <Breadcrumbs
            steps={[
              { href: '/organizations', label: t('title') },
              ...(parent
                ? [{ href: `/organizations/${parent.slug}`, label: pickText(parent.name, locale) }]
                : []),
            ]}
          />
          <h1 lang={pickLanguage(name, locale)}>{pickText(name, locale)}</h1>
          {description && (
            <p className="lead" lang={pickLanguage(description, locale)}>
              {pickText(description, locale)}
            </p>
          )}
          <CollectionFigures locale={locale} found={datasets} />
        </div>
      </div>
      <div className="container collection">
        <NewestDatasets locale={locale} found={datasets} filter={filter} />
        <aside aria-label={t('about')}>
          <Facts locale={locale} organization={organization} />
          {'data' in children && children.data.total > 0 && (
            <Children locale={locale} slug={slug} page={children.data} />
          )}
          <Feeds locale={locale} filter={filter} />
        </aside>
      </div>
    </>
  );
}

function Facts({
  locale,
  organization: { parent, url, email, identifier },
}: {
  locale: Locale;
  organization: Organization;
}) {
  const t = useTranslations('organization');
  if (!parent && !url && !email && !identifier) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="side-heading">
        {t('about')}
      </h2>
      <dl className="meta">
        {parent && (
          <>
            <dt>{t('parent')}</dt>
            <dd>
              <Link href={`/organizations/${parent.slug}`}>{pickText(parent.name, locale)}</Link>
            </dd>
          </>
        )}
        {url && (
          <>
            <dt>{t('website')}</dt>
            <dd>
              <a href={url} rel="nofollow noreferrer">
                {url.replace(/^https?:\/\/|\/$/g, '')}
              </a>
            </dd>
          </>
        )}
        {email && (
          <>
            <dt>{t('email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          </>
        )}
        {identifier && (
          <>
            <dt>{t('identifier')}</dt>
            <dd>
              <code>{identifier}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Children({ locale, slug, page }: { locale: Locale; slug: string; page: OrganizationPage }) {
  const t = useTranslations('organization');
  return (
    <section aria-labelledby="children">
      <h2 id="children" className="side-heading">
        {t('children')}
      </h2>
      <ul className="ledger">
        {page.items.map(({ id, slug, name, datasetCount }) => (
          <li key={id}>
            <Link href={`/organizations/${slug}`}>
              <span>{pickText(name, locale)}</span>
              <span className="num">{formatNumber(datasetCount, locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {page.total > page.items.length && (
        <p className="small">
          <Link href={{ pathname: '/organizations', query: { parent: slug } }}>
            {t('allChildren', { count: page.total })}
          </Link>
        </p>
      )}
    </section>
  );
}
