import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import type { Soon } from '@/api/soon';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';

export type Services = Outcome<{ items: Schemas['ServiceSummary'][]; total: number }>;

/** What programs can call of this dataset: its own OpenAPI document, and the services that serve it. */
export function DatasetApi({
  slug,
  services,
  locale,
}: {
  slug: string;
  services: Soon<Services>;
  locale: Locale;
}) {
  const t = useTranslations('datasetApi');
  return (
    <div className="dataset-api">
      <h3>{t('title')}</h3>
      <p className="inline-list small">
        <Link href={{ pathname: '/developers/reference', query: { dataset: slug } }}>{t('try')}</Link>
        <a href={`/api/v1/datasets/${slug}/openapi.json`}>{t('document')}</a>
        <Link href={{ pathname: '/workspace/keys', query: { new: '1' } }}>{t('key')}</Link>
      </p>
      <Arrived answer={services} waiting={null}>
        {(found) =>
          'data' in found &&
          found.data.total > 0 && (
            <>
              <p className="small muted">{t('served', { count: found.data.total })}</p>
              <ul className="rows small">
                {found.data.items.map(({ id, slug: service, title, organization, health }) => (
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
          )
        }
      </Arrived>
    </div>
  );
}
