import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { SearchBox } from '@/ui/search-box';

export interface PageProblem {
  status: number;
  detail?: string;
  requestId?: string;
}

/** In place of a page that cannot be shown: what happened, what still works, what to do next; with its HTTP status. */
export function ProblemView({ locale, problem }: { locale: Locale; problem: PageProblem }) {
  const t = useTranslations('state');
  const kind = problem.status === 404 ? 'notFound' : problem.status === 410 ? 'gone' : 'error';
  setPageStatus(kind === 'error' ? 503 : problem.status);
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{t(kind)}</h1>
      <p>{t(`${kind}Text`)}</p>
      {problem.requestId && <p className="caption">{t('requestId', { id: problem.requestId })}</p>}
      <SearchBox locale={locale} />
    </div>
  );
}
