import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { SearchField } from './search-field';

/** The search form: it works without script, and suggests as one types with it. */
export function SearchBox({
  locale,
  value = '',
  hidden = [],
  compact = false,
}: {
  locale: string;
  value?: string;
  hidden?: [name: string, value: string][];
  /** The small form in the header. */
  compact?: boolean;
}) {
  const t = useTranslations('search');
  return (
    <search>
      <form
        action={`/${locale}/datasets`}
        method="get"
        className={compact ? 'searchbox searchbox-compact' : 'searchbox'}
      >
        <SearchField
          locale={locale}
          value={value}
          words={{
            label: t('label'),
            placeholder: compact ? t('short') : t('placeholder'),
            searchFor: t('searchFor'),
            recent: t('recent'),
            forget: t('forget'),
            clear: t('empties'),
            suggested: t('suggested', { count: '{count}' }),
            groups: {
              dataset: t('groups.dataset'),
              theme: t('groups.theme'),
              organization: t('groups.organization'),
              keyword: t('groups.keyword'),
            },
          }}
        />
        {hidden.map(([name, text]) => (
          <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
        ))}
        <button type="submit" className={compact ? 'icon-button' : 'button button-primary'}>
          <IconSearch size={18} stroke={1.6} aria-hidden />
          <span className={compact ? 'visually-hidden' : undefined}>{t('submit')}</span>
        </button>
      </form>
    </search>
  );
}
