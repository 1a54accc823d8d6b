import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { setPageStatus } from '@/server/page-status';
import { Notice } from './notice';
import { PartAway } from './part-away';

/** In place of a list: an address that asks for what there cannot be leads to the whole list, named by `clear`. */
export function ListProblem({ status, list, clear }: { status: number; list: string; clear: string }) {
  const t = useTranslations('state');
  setPageStatus(status === 400 ? 400 : 503);
  return status === 400 ? (
    <Notice title={t('badRequest')} text={t('badRequestText')}>
      <Link className="button" href={list}>
        {clear}
      </Link>
    </Notice>
  ) : (
    <PartAway />
  );
}
