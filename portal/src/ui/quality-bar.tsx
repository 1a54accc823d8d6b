/** From which completeness on a description is fair, good and excellent. */
const levels = ['needsWork', 'fair', 'good', 'excellent'] as const;
export type QualityLevel = (typeof levels)[number];

/** The level of a completeness of 0 to 100. */
export const qualityLevel = (quality: number): QualityLevel =>
  levels[quality < 40 ? 0 : quality < 60 ? 1 : quality < 80 ? 2 : 3] ?? 'needsWork';

/** Four steps that say at a glance what the words beside them say. */
export function QualityBar({ level }: { level: QualityLevel }) {
  return <span className={`quality quality-${levels.indexOf(level) + 1}`} aria-hidden />;
}
