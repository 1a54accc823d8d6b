import { useTranslations } from 'next-intl';

/** The search field of every page: a plain form, so that it works without script. */
export function SearchBox({
  locale,
  value,
  hidden = [],
}: {
  locale: string;
  value?: string;
  hidden?: [name: string, value: string][];
}) {
  const t = useTranslations('search');
  return (
    <search>
      <form action={`/${locale}/datasets`} method="get" className="searchbox">
        <label htmlFor="q" className="visually-hidden">
          {t('label')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={value}
          placeholder={t('placeholder')}
          autoComplete="off"
          maxLength={1000}
        />
        {hidden.map(([name, text]) => (
          <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
        ))}
        <button type="submit" className="button button-primary">
          {t('submit')}
        </button>
      </form>
    </search>
  );
}
