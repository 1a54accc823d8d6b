import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { PartAway } from '@/ui/part-away';
import { ThemeIcon } from '@/ui/theme-icon';
import { themes } from './load-themes';

/** The environment themes: what each is about, and how much there is. */
export function ThemeList({ locale, found }: { locale: Locale; found: Outcome<Schemas['SearchReply']> }) {
  const t = useTranslations('themes');
  const counts =
    'data' in found && new Map((found.data.facets.theme ?? []).map(({ value, count }) => [value, count]));
  return (
    <>
      <div className="collection-band">
        <div className="container">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
      </div>
      <div className="container page stack">
        {!counts && <PartAway />}
        <ul className="themes">
          {themes().map(({ code, label, description }) => (
            <li key={code}>
              <ThemeIcon code={code} size={24} />
              <div>
                <h2>
                  <Link href={`/themes/${code}`}>{pickText(label, locale)}</Link>
                </h2>
                {description && <p className="small muted">{pickText(description, locale)}</p>}
                {counts && <p className="caption">{t('datasets', { count: counts.get(code) ?? 0 })}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
