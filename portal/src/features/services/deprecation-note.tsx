import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import type { ServiceVersion } from './load-services';

/** Says that a version is not to be used any more, until when it answers, and what takes its place. */
export function DeprecationNote({
  version: { state, deprecatedAt, sunsetAt, successor, name },
  slug,
  locale,
}: {
  version: ServiceVersion;
  slug: string;
  locale: Locale;
}) {
  const t = useTranslations('deprecation');
  if (state === 'offered' && !deprecatedAt && !sunsetAt) return null;
  const day = (date: string) => formatDate(date, locale);
  return (
    <p className="deprecation small" role="note">
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
      <span>
        <strong>
          {state === 'ended'
            ? t('ended', { name })
            : deprecatedAt
              ? t('since', { name, date: day(deprecatedAt) })
              : t('some', { name })}
        </strong>{' '}
        {state !== 'ended' && sunsetAt && t('until', { date: day(sunsetAt) })}{' '}
        {successor &&
          t.rich('successor', {
            name: successor,
            link: (text) => (
              <Link href={{ pathname: `/services/${slug}`, query: { version: successor } }}>{text}</Link>
            ),
          })}
      </span>
    </p>
  );
}
