import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { setPageStatus } from '@/server/page-status';
import { SearchBox } from '@/ui/search-box';

export interface PageProblem {
  status: number;
  detail?: string;
  requestId?: string;
  /** The dataset that took the place of one withdrawn. */
  successor?: { slug: string; title: Record<string, string> };
}

/** In place of a page that cannot be shown: what happened, what still works, what to do next; with its HTTP status. */
export function ProblemView({
  locale,
  problem,
  back,
}: {
  locale: Locale;
  problem: PageProblem;
  /** A page near by that is there. */
  back?: { href: string; text: string };
}) {
  const t = useTranslations('state');
  const kind = problem.status === 404 ? 'notFound' : problem.status === 410 ? 'gone' : 'error';
  const { successor } = problem;
  setPageStatus(kind === 'error' ? 503 : problem.status);
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{t(kind)}</h1>
      <p>{successor ? t('goneFor') : t(`${kind}Text`)}</p>
      {successor && (
        <p className="lead">
          <Link href={`/datasets/${successor.slug}`}>{pickText(successor.title, locale)}</Link>
        </p>
      )}
      {back && (
        <p>
          <Link href={back.href}>{back.text}</Link>
        </p>
      )}
      {problem.requestId && <p className="caption">{t('requestId', { id: problem.requestId })}</p>}
      <SearchBox locale={locale} />
    </div>
  );
}
