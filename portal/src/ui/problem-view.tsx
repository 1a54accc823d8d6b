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

const kinds: Record<number, 'badRequest' | 'notFound' | 'gone'> = {
  400: 'badRequest',
  404: 'notFound',
  410: 'gone',
};

/** In place of a page that cannot be shown: what happened, what still works, what to do next; with its HTTP status. */
export function ProblemView({
  locale,
  problem: { status, requestId, successor },
  back,
}: {
  locale: Locale;
  problem: PageProblem;
  /** A page near by that is there. */
  back?: { href: string; text: string };
}) {
  const t = useTranslations('state');
  const kind = kinds[status] ?? 'away';
  setPageStatus(kind === 'away' ? 503 : status);
  return (
    <div className="container page problem">
      <h1>{t(kind)}</h1>
      <p className="lead">{successor ? t('goneFor') : t(`${kind}Text`)}</p>
      {successor && (
        <p className="lead">
          <Link href={`/datasets/${successor.slug}`}>{pickText(successor.title, locale)}</Link>
        </p>
      )}
      {requestId && <p className="caption">{t('requestId', { id: requestId })}</p>}
      {kind !== 'away' && <SearchBox locale={locale} />}
      <p className="inline-list">
        {kind === 'away' && (
          <>
            {/* biome-ignore lint/a11y/useValidAnchor: the same address once more */}
            <a className="button button-primary" href="">
              {t('retry')}
            </a>
            <Link href="/status">{t('status')}</Link>
          </>
        )}
        {back ? <Link href={back.href}>{back.text}</Link> : <Link href="/">{t('home')}</Link>}
      </p>
    </div>
  );
}
