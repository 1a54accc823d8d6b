import { label, pickLanguage, pickText, qualityLevel } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatAge, formatDateTime, formatPeriod } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { FormatBadges, SharingBadge } from './badges';
import { Marked } from './marked';
import { QualityBar } from './quality-bar';

type Summary = Schemas['DatasetSummary'];

/** One dataset in a list: who gives it, what it is, and how to come to it. */
export function DatasetCard({ item, locale, level = 2 }: { item: Summary; locale: Locale; level?: 2 | 3 }) {
  const t = useTranslations();
  const Heading = level === 2 ? 'h2' : 'h3';
  const title = pickText(item.title, locale);
  const language = pickLanguage(item.title, locale);
  const foreign = language !== locale && language !== 'und' ? { lang: language } : {};
  const address = `/${locale}/datasets/${item.slug}`;
  const restricted = item.accessRights === 'restricted';
  const word = t(restricted ? 'card.request' : 'card.open');
  const changed = item.modified ?? item.updatedAt;
  return (
    <li>
      <article className="result">
        <div className="result-text">
          <p className="caption">
            {pickText(item.organization.name, locale)}
            {changed && (
              <>
                {' · '}
                <time dateTime={changed} title={formatDateTime(changed, locale)}>
                  {t('card.modified', { age: formatAge(changed, locale) })}
                </time>
              </>
            )}
          </p>
          <Heading>
            <a href={address} {...foreign}>
              {item.highlights.title ? <Marked html={item.highlights.title} /> : title}
            </a>
          </Heading>
          <Description item={item} locale={locale} />
          <div className="tags">
            <SharingBadge value={item.accessRights} locale={locale} />
            <FormatBadges formats={item.formats} locale={locale} />
            <span className="result-period">{periodAndFrequency(item, locale)}</span>
          </div>
        </div>
        <div className="result-side">
          {item.quality !== undefined && (
            <p>
              {t('card.quality', { level: t(`quality.levels.${qualityLevel(item.quality)}`) })}
              <QualityBar level={qualityLevel(item.quality)} />
            </p>
          )}
          {item.distributionCount !== undefined && (
            <p>{t('card.files', { count: item.distributionCount })}</p>
          )}
          <a
            className={restricted ? 'action action-request' : 'action action-open'}
            href={`${address}#files`}
            aria-label={`${word}: ${title}`}
          >
            {word}
          </a>
        </div>
      </article>
    </li>
  );
}

function Description({ item, locale }: { item: Summary; locale: Locale }) {
  if (!item.description) return null;
  const language = pickLanguage(item.description, locale);
  return (
    <p className="clamp" {...(language !== locale && language !== 'und' && { lang: language })}>
      {item.highlights.description ? (
        <Marked html={item.highlights.description} />
      ) : (
        pickText(item.description, locale)
      )}
    </p>
  );
}

function periodAndFrequency({ temporal, frequency }: Summary, locale: Locale): string {
  return [
    formatPeriod(temporal ?? undefined, locale),
    frequency && label('frequencies', frequency, locale).toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
}
