import type { QualityLevel } from '@envhub/metadata-schemas';

/** Four steps that say at a glance what the words beside them say. */
export function QualityBar({ level }: { level: QualityLevel }) {
  return <span className={`quality quality-${level}`} aria-hidden />;
}
