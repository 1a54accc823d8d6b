import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatShare } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';
import { type Distribution, nameOf } from './files';
import type { Panels } from './load-dataset';

/** Columns described at most. */
const most = 40;

/** What the columns of the file that is shown hold. */
export function Dictionary({ preview, locale }: { preview: NonNullable<Panels['preview']>; locale: Locale }) {
  const t = useTranslations('dictionary');
  return (
    <Arrived answer={preview.answer} waiting={<p className="muted">{t('waiting')}</p>}>
      {(found) =>
        'data' in found && found.data.kind === 'table' ? (
          <Columns table={found.data} file={preview.file} locale={locale} />
        ) : (
          <p className="muted">{t('unknown')}</p>
        )
      }
    </Arrived>
  );
}

/** The columns of a table, as far as its beginning tells. */
export function Columns({
  table: { columns, columnCount, rows },
  file,
  locale,
}: {
  table: Extract<Schemas['Preview'], { kind: 'table' }>;
  file: Distribution;
  locale: Locale;
}) {
  const t = useTranslations();
  const name = nameOf(file, locale);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={t('dictionary.of', { name })}>
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
            {columns.slice(0, most).map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name
              <tr key={i}>
                <th scope="row">
                  <code>{column.name || t('preview.unnamed', { number: i + 1 })}</code>
                </th>
                <td>{t(`preview.types.${column.type}`)}</td>
                <td>{examples(rows.map((row) => row[i]))}</td>
                <td className="number">{formatShare(column.missing, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="caption">
        {t('dictionary.from', { name })}
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
