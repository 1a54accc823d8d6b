import { label, pickLanguage, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatDate, formatPeriod } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { FormatBadges, SharingBadge } from './badges';
import { Marked } from './marked';

/** One dataset in a list of results. */
export function DatasetCard({
  item,
  locale,
  level = 2,
}: {
  item: Schemas['DatasetSummary'];
  locale: Locale;
  level?: 2 | 3;
}) {
  const t = useTranslations('search');
  const Heading = level === 2 ? 'h2' : 'h3';
  const language = pickLanguage(item.title, locale);
  const description = item.highlights.description ? (
    <Marked html={item.highlights.description} />
  ) : (
    item.description && pickText(item.description, locale)
  );
  return (
    <li>
      <article className="result">
        <p className="caption">
          {pickText(item.organization.name, locale)}
          {item.modified && ` · ${t('modified', { date: formatDate(item.modified, locale) })}`}
        </p>
        <Heading>
          <Link
            href={`/datasets/${item.slug}`}
            {...(language !== locale && language !== 'und' && { lang: language })}
          >
            {item.highlights.title ? <Marked html={item.highlights.title} /> : pickText(item.title, locale)}
          </Link>
        </Heading>
        {description && <p className="clamp">{description}</p>}
        <div className="tags">
          <SharingBadge value={item.accessRights} locale={locale} />
          <FormatBadges formats={item.formats} locale={locale} />
          {(item.temporal || item.frequency) && (
            <span className="muted">
              {[
                formatPeriod(item.temporal ?? undefined, locale),
                item.frequency && label('frequencies', item.frequency, locale).toLowerCase(),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
        </div>
      </article>
    </li>
  );
}
