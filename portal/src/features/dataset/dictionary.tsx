import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatShare } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { type Distribution, nameOf } from './files';

/** Columns described at most. */
const most = 40;

/** What a table's columns hold, as far as its beginning tells. */
export function Dictionary({
  table: { columns, columnCount, rows },
  file,
  locale,
}: {
  table: Extract<Schemas['Preview'], { kind: 'table' }>;
  file: Distribution;
  locale: Locale;
}) {
  const t = useTranslations();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={t('dictionary.title')}>
        <table className="dictionary">
          <thead>
            <tr>
              <th scope="col">{t('dictionary.column')}</th>
              <th scope="col">{t('dictionary.type')}</th>
              <th scope="col">{t('dictionary.example')}</th>
              <th scope="col" className="number">
                {t('dictionary.missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, most).map(({ name, type, missing }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name
              <tr key={i}>
                <th scope="row">
                  <code>{name || t('preview.unnamed', { number: i + 1 })}</code>
                </th>
                <td>{t(`preview.types.${type}`)}</td>
                <td>{examples(rows.map((row) => row[i]))}</td>
                <td className="number">{formatShare(missing, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="caption">
        {t('dictionary.from', { name: nameOf(file, locale) })}
        {columnCount > most && ` ${t('preview.moreColumns', { count: columnCount - most })}`}
      </p>
    </>
  );
}

/** The first three values that differ. */
const examples = (values: (string | null | undefined)[]) =>
  [...new Set(values.filter((value) => value))]
    .slice(0, 3)
    .map((value) => (value ?? '').slice(0, 40))
    .join('; ');
