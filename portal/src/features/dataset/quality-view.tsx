import {
  type QualityDimension,
  type QualityIndicator,
  qualityIndicators,
  qualityLevels,
} from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';

/** How descriptions are scored: the levels, and the formula itself as it is reckoned. */
export function QualityView() {
  const t = useTranslations('quality');
  const dimensions = Object.keys(qualityIndicators) as QualityDimension[];
  return (
    <article className="container page stack">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('method')}</p>
      <h2>{t('levelsTitle')}</h2>
      <ul className="levels">
        {(['excellent', 'good', 'fair'] as const).map((level) => (
          <li key={level}>{t('levelFrom', { level: t(`levels.${level}`), from: qualityLevels[level] })}</li>
        ))}
        <li>{t('levelBelow', { level: t('levels.needs-work'), to: qualityLevels.fair })}</li>
      </ul>
      <h2>{t('formula')}</h2>
      <table className="dictionary formula">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className="number">
              {t('points')}
            </th>
          </tr>
        </thead>
        {dimensions.map((dimension) => (
          <Dimension key={dimension} name={dimension} />
        ))}
      </table>
    </article>
  );
}

function Dimension({ name }: { name: QualityDimension }) {
  const t = useTranslations('quality');
  const indicators = Object.entries(qualityIndicators[name]) as [QualityIndicator, { weight: number }][];
  return (
    <tbody>
      {indicators.map(([code, { weight }], i) => (
        <tr key={code}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={indicators.length}>
              {t(`dimensions.${name}`)}
            </th>
          )}
          <td>{t(`indicators.${code}`)}</td>
          <td className="number num">{weight}</td>
        </tr>
      ))}
    </tbody>
  );
}
