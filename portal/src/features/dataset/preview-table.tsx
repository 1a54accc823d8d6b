import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatShare } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { isNumeric, rowsAsHtml } from './preview-rows';

export type Column = Extract<Schemas['Preview'], { kind: 'table' }>['columns'][number];

/** Rows of a file in a box of their own, which scrolls by keyboard; the values stand as the file has them. */
export function PreviewTable({
  caption,
  columns,
  rows,
  locale,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly (string | null)[])[];
  locale: Locale;
}) {
  const t = useTranslations('preview');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="preview-table" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, type, missing }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name
              <th key={i} scope="col" className={isNumeric(type) ? 'number' : undefined}>
                {name || t('unnamed', { number: i + 1 })}
                <small>
                  {t(`types.${type}`)}
                  {missing ? `, ${t('missing', { share: formatShare(missing, locale) })}` : ''}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          // biome-ignore lint/security/noDangerouslySetInnerHtml: every value is escaped
          dangerouslySetInnerHTML={{ __html: rowsAsHtml(rows, columns, t('noValue')) }}
        />
      </table>
    </section>
  );
}
