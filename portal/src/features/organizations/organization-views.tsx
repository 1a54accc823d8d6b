import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Notice } from '@/ui/notice';

type Organization = Schemas['Organization'];

/** All agencies that own data. */
export function OrganizationList({
  locale,
  found,
}: {
  locale: Locale;
  found: Outcome<{ items: Organization[] }>;
}) {
  const t = useTranslations();
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{t('organization.title')}</h1>
      {'data' in found ? (
        <ul className="rows">
          {found.data.items.map(({ id, slug, name, datasetCount }) => (
            <li key={id}>
              <Link href={`/organizations/${slug}`}>
                <span>{pickText(name, locale)}</span>
                <span className="num muted">{t('organization.datasets', { count: datasetCount })}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <Notice title={t('state.error')} text={t('state.errorText')} />
      )}
    </div>
  );
}

/** One agency: its name, what it says of itself, and the way to its datasets. */
export function OrganizationView({ locale, organization }: { locale: Locale; organization: Organization }) {
  const t = useTranslations('organization');
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{pickText(organization.name, locale)}</h1>
      {organization.parent && (
        <p>
          <Link href={`/organizations/${organization.parent.slug}`}>
            {pickText(organization.parent.name, locale)}
          </Link>
        </p>
      )}
      {organization.description && <p>{pickText(organization.description, locale)}</p>}
      <p>{t('datasets', { count: organization.datasetCount })}</p>
      <div className="inline-list">
        <Link
          className="button button-primary"
          href={{ pathname: '/datasets', query: { organization: organization.slug } }}
        >
          {t('browse')}
        </Link>
        {organization.url && (
          <a className="button" href={organization.url} rel="noreferrer">
            {t('website')}
          </a>
        )}
      </div>
    </div>
  );
}
