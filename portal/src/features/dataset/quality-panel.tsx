import type { Quality, QualityDimension } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { Link } from '@/i18n/navigation';

/** How complete a description is, by dimension, and what it lacks, in words. */
export function QualityPanel({ quality: { score, level, dimensions } }: { quality: Schemas['Quality'] }) {
  const t = useTranslations('quality');
  const parts = Object.entries(dimensions) as [QualityDimension, Quality['dimensions'][QualityDimension]][];
  const missing = parts.flatMap(([, part]) => part.missing);
  return (
    <section aria-labelledby="quality">
      <div className="quality-head">
        <h2 id="quality">{t('title')}</h2>
        <p className="small">
          <strong>{score}/100</strong>, {t(`levels.${level}`)}
        </p>
      </div>
      <dl className="quality-parts">
        {parts.map(([name, part]) => (
          <div key={name}>
            <dt>{t(`dimensions.${name}`)}</dt>
            <dd className="num">
              <meter min={0} max={100} value={part.score} aria-hidden />
              {part.score}
            </dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <details className="caption">
          <summary>{t('details')}</summary>
          <p>{t('missing', { what: missing.map((code) => t(`indicators.${code}`)).join(', ') })}</p>
        </details>
      )}
      <p className="caption">
        <Link href="/quality">{t('how')}</Link>
      </p>
    </section>
  );
}
