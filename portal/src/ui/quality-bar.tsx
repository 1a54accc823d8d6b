import type { QualityLevel } from '@envhub/metadata-schemas';

const steps: Record<QualityLevel, number> = { 'needs-work': 1, fair: 2, good: 3, excellent: 4 };

/** Four steps that say at a glance what the words beside them say. */
export function QualityBar({ level }: { level: QualityLevel }) {
  return <span className={`quality quality-${steps[level]}`} aria-hidden />;
}
