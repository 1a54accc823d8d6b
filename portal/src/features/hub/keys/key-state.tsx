import { IconBan, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { StateBadge, type Tone } from '@/ui/workspace/state-badge';

const looks: Record<Schemas['KeyState'], [Tone, typeof IconCheck]> = {
  active: ['good', IconCheck],
  expired: ['plain', IconClock],
  revoked: ['plain', IconBan],
};

export function KeyState({ state }: { state: Schemas['KeyState'] }) {
  const t = useTranslations('keys.states');
  const [tone, icon] = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(state)}
    </StateBadge>
  );
}
