import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import type { Service } from './load-services';

/** The versions of a service's API, the newest first, with what is to become of each. */
export function Versions({
  service,
  shown,
  locale,
}: {
  service: Service;
  /** The name of the one that the page shows. */
  shown: string | undefined;
  locale: Locale;
}) {
  const t = useTranslations('service');
  return (
    <ul className="service-versions">
      {service.versions.map((version) => (
        <li key={version.name}>
          <div>
            <Link
              href={{
                pathname: `/services/${service.slug}`,
                query: version.isCurrent ? {} : { version: version.name },
              }}
              aria-current={version.name === shown ? 'true' : undefined}
            >
              <code>{version.name}</code>
            </Link>
            {version.apiVersion && <span className="caption"> {version.apiVersion}</span>}
          </div>
          <div>
            <span className={`badge version-${version.state}`}>{t(`versionStates.${version.state}`)}</span>
            {version.isCurrent && <span className="caption"> {t('current')}</span>}
          </div>
          <p className="small muted">
            {[
              version.notes && pickText(version.notes, locale),
              version.deprecatedAt && t('deprecatedOn', { date: formatDate(version.deprecatedAt, locale) }),
              version.sunsetAt && t('endsOn', { date: formatDate(version.sunsetAt, locale) }),
              version.successor && t('followedBy', { name: version.successor }),
            ]
              .filter(Boolean)
              .join(' · ') || t('noNotes')}
          </p>
          <a className="small" href={version.openapiUrl}>
            OpenAPI
          </a>
        </li>
      ))}
    </ul>
  );
}
