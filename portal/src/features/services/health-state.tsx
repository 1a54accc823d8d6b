import type { Schemas } from '@envhub/openapi';
import { useTranslations } from 'next-intl';

/** Whether a service answers: icon, word and colour; the icon is in the style. */
export function HealthState({ state }: { state: Schemas['ServiceState'] }) {
  const t = useTranslations('serviceState');
  return <span className={`badge health-${state}`}>{t(state)}</span>;
}
