import { useTranslations } from 'next-intl';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { Reply } from './load-search';
import { onward, type SearchState, searchHref } from './search-state';

const pageSize = 20;

/**
 * Where one is in the results, and the pages beside it. The hub's cursors lead onward only: the way back is
 * the trail of cursors in the address.
 */
export function Paging({ locale, state, reply }: { locale: Locale; state: SearchState; reply: Reply }) {
  const t = useTranslations('search');
  const before = state.trail.length * pageSize;
  const trail = reply.next ? onward(state, reply.next) : undefined;
  return (
    <nav className="paging" aria-label={t('pages')}>
      <p>
        {t('position', {
          first: formatNumber(before + 1, locale),
          last: formatNumber(before + reply.items.length, locale),
          count: reply.total,
        })}
      </p>
      {state.trail.length > 1 && <a href={searchHref(locale, state)}>{t('first')}</a>}
      {state.trail.length > 0 && (
        <a
          className="button"
          rel="prev"
          href={searchHref(locale, state, { trail: state.trail.slice(0, -1) })}
        >
          {t('previous')}
        </a>
      )}
      {trail && (
        <a className="button" rel="next" href={searchHref(locale, state, { trail })}>
          {t('next')}
        </a>
      )}
      {reply.next && !trail && <p>{t('tooFar')}</p>}
    </nav>
  );
}
