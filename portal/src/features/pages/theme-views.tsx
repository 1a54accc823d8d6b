import { label } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Notice } from '@/ui/notice';

/** The environment themes with what there is on each. */
export function ThemeList({ locale, found }: { locale: Locale; found: Outcome<Schemas['SearchReply']> }) {
  const t = useTranslations();
  return (
    <div className="container page stack">
      <h1>{t('themes.title')}</h1>
      <p className="lead">{t('themes.lead')}</p>
      {'data' in found ? (
        <ul className="rows">
          {(found.data.facets.theme ?? []).map(({ value, count }) => (
            <li key={value}>
              <Link href={{ pathname: '/datasets', query: { theme: value } }}>
                <span>{label('environment-themes', value, locale)}</span>
                <span className="num muted">{formatNumber(count, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <Notice title={t('state.searchDown')} text={t('state.searchDownText')} />
      )}
    </div>
  );
}
