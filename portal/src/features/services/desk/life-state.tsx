import { IconArchive, IconCheck, IconClock, IconFile } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { StateBadge, type Tone } from '@/ui/workspace/state-badge';
import type { State } from './use-services';

const looks: Record<State, [Tone, typeof IconCheck]> = {
  draft: ['plain', IconFile],
  'in-review': ['warn', IconClock],
  published: ['good', IconCheck],
  archived: ['plain', IconArchive],
};

/** Where in its life a service is. */
export function LifeState({ state }: { state: State }) {
  const t = useTranslations('desk.states');
  const [tone, icon] = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(state)}
    </StateBadge>
  );
}
