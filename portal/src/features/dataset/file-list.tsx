import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { formatDate, formatNumber, formatSize } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { Snippets } from '@/ui/snippet';
import { addressOf, type Distribution, nameOf } from './files';
import { callsOf } from './use-it';

/** Files on one page of the list: hundreds would weigh more than all the rest. */
const pageSize = 20;

/** Files and APIs, each with format, size, date and one action, and calls that read them. */
export function FileList({
  dataset,
  shown,
  page,
  locale,
  address,
}: {
  dataset: Dataset;
  /** The file that calls read. */
  shown: Distribution | undefined;
  page: number;
  locale: Locale;
  address: string;
}) {
  const t = useTranslations();
  const files = dataset.distributions ?? [];
  const last = Math.max(1, Math.ceil(files.length / pageSize));
  const at = Math.min(last, Math.max(1, Math.trunc(page) || 1));
  const from = (at - 1) * pageSize;
  const format = shown?.format && label('file-types', shown.format, locale);
  return (
    <>
      {files.length === 0 && <p className="muted">{t('files.none')}</p>}
      {files.length > 0 && !files.some(addressOf) && <p className="small muted">{t('files.hidden')}</p>}
      <ul className="files">
        {files.slice(from, from + pageSize).map((file, i) => (
          <FileRow key={file.id ?? i} file={file} dataset={dataset} locale={locale} />
        ))}
      </ul>
      {last > 1 && (
        <nav className="inline-list small" aria-label={t('files.title')}>
          <span className="num muted">
            {t('files.shown', {
              from: formatNumber(from + 1, locale),
              to: formatNumber(Math.min(from + pageSize, files.length), locale),
              total: formatNumber(files.length, locale),
            })}
          </span>
          {at > 1 && (
            <a className="button" rel="prev" href={`?files=${at - 1}#files`}>
              {t('files.previous')}
            </a>
          )}
          {at < last && (
            <a className="button" rel="next" href={`?files=${at + 1}#files`}>
              {t('files.next')}
            </a>
          )}
        </nav>
      )}
      <div id="use" className="use-it">
        <Snippets
          label={t('useIt.label')}
          words={{ copy: t('useIt.copy'), copied: t('useIt.copied') }}
          calls={callsOf(new URL(`/api/v1/datasets/${dataset.slug}`, address).href, shown, {
            metadata: t('useIt.metadata'),
            file: t('useIt.file', { format: format ?? '' }),
          })}
        />
      </div>
    </>
  );
}

function FileRow({ file, dataset, locale }: { file: Distribution; dataset: Dataset; locale: Locale }) {
  const t = useTranslations('files');
  const name = nameOf(file, locale);
  const address = addressOf(file);
  const action = file.downloadUrl ? t('download') : t('open');
  return (
    <li className="file">
      <span>{file.format && <span className="format">{label('file-types', file.format, locale)}</span>}</span>
      <div className="file-name">
        {file.id ? <a href={`/${locale}/datasets/${dataset.slug}/files/${file.id}`}>{name}</a> : name}
        {file.description && (
          <p className="caption clamp">{pickText(file.description, locale).slice(0, 300)}</p>
        )}
        {file.license && file.license !== dataset.license && (
          <p className="caption">{label('licences', file.license, locale)}</p>
        )}
        {file.checksum && <Checksum checksum={file.checksum} name={name} />}
      </div>
      <span className="num muted file-size">
        {file.byteSize !== undefined && formatSize(file.byteSize, locale)}
      </span>
      {/* In columns a day is short in both languages. */}
      <span className="num muted file-date">{file.modified && formatDate(file.modified, 'vi')}</span>
      {address && (
        <a
          className={`button ${file.downloadUrl ? 'icon-download' : 'icon-open'}`}
          href={address}
          rel="noreferrer"
          aria-label={`${action}: ${name}`}
        >
          {action}
        </a>
      )}
    </li>
  );
}

/** The beginning of a checksum, and a button that copies all of it. */
export function Checksum({
  checksum: { algorithm, value },
  name,
  whole = false,
}: {
  checksum: { algorithm: string; value: string };
  name: string;
  whole?: boolean;
}) {
  const t = useTranslations('files');
  return (
    <p className="caption checksum">
      {algorithmName(algorithm)} <code>{whole || value.length <= 16 ? value : `${value.slice(0, 12)}…`}</code>
      <button
        type="button"
        className="icon-button icon-copy needs-script"
        data-copy={value}
        aria-label={t('copyChecksum', { algorithm: algorithmName(algorithm), name })}
      />
    </p>
  );
}

/** SHA-256 and MD5, however the source writes them. */
const algorithmName = (name: string) =>
  name
    .toUpperCase()
    .replace(/^SHA-?(?=\d)/, 'SHA-')
    .slice(0, 20);
