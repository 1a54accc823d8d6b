import { IconArrowBackUp, IconBan, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { StateBadge, type Tone } from '@/ui/workspace/state-badge';

const looks: Record<Schemas['AccessRequestState'], [Tone, typeof IconCheck]> = {
  waiting: ['warn', IconClock],
  approved: ['good', IconCheck],
  refused: ['bad', IconX],
  withdrawn: ['plain', IconArrowBackUp],
  ended: ['plain', IconBan],
  expired: ['plain', IconClock],
};

export function RequestState({ state }: { state: Schemas['AccessRequestState'] }) {
  const t = useTranslations('requests.states');
  const [tone, icon] = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(state)}
    </StateBadge>
  );
}
