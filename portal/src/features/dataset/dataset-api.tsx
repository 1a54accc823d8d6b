import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';

/** Services named at most; the rest is counted. */
const most = 5;

/** What programs can call of this dataset: its own OpenAPI document, and the services that serve it. */
export function DatasetApi({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('datasetApi');
  const { slug, services = [] } = dataset;
  return (
    <div className="dataset-api">
      <h3>{t('title')}</h3>
      <p className="inline-list small">
        <Link href={{ pathname: '/developers/reference', query: { dataset: slug } }}>{t('try')}</Link>
        <a href={`/api/v1/datasets/${slug}/openapi.json`}>{t('document')}</a>
        <Link href={{ pathname: '/workspace/keys', query: { new: '1' } }}>{t('key')}</Link>
      </p>
      {services.length > 0 && (
        <>
          <p className="small muted">{t('served', { count: services.length })}</p>
          <ul className="rows small">
            {services.slice(0, most).map(({ id, slug: service, title, organization, health }) => (
              <li key={id}>
                <Link href={`/services/${service}`}>
                  <span>
                    {pickText(title, locale)}{' '}
                    <span className="caption">{pickText(organization.name, locale)}</span>
                  </span>
                  {health === 'down' && <span className="caption">{t('down')}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
