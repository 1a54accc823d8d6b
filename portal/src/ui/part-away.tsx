import { IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** In place of a part of a page that the hub could not give; the rest of the page stands. */
export function PartAway() {
  const t = useTranslations('state');
  return (
    <p className="part-away small" role="status">
      <IconClock size={18} stroke={1.6} aria-hidden />
      <span>
        <strong>{t('partAway')}.</strong> {t('partAwayText')}
      </span>
    </p>
  );
}
