import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { formatDate, formatSize } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

type Distribution = NonNullable<Dataset['distributions']>[number];

/** Files and APIs, each with format, size and one action. */
export function FileList({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  const files = dataset.distributions ?? [];
  if (files.length === 0) return <p className="muted">{t('noFiles')}</p>;
  const hidden = files.every((file) => !addressOf(file));
  return (
    <>
      {hidden && <p className="small muted">{t('hidden')}</p>}
      <ul>
        {files.map((file, i) => (
          <li key={file.id ?? i} className="file">
            <div className="stack" style={{ gap: 4 }}>
              <span>{nameOf(file, locale)}</span>
              <span className="tags muted">
                {file.format && <span className="format">{label('file-types', file.format, locale)}</span>}
                {file.byteSize !== undefined && (
                  <span className="num">{formatSize(file.byteSize, locale)}</span>
                )}
                {file.modified && <span className="num">{formatDate(file.modified, locale)}</span>}
                {file.license && file.license !== dataset.license && (
                  <span>{label('licences', file.license, locale)}</span>
                )}
              </span>
              {file.description && <span className="small muted">{pickText(file.description, locale)}</span>}
            </div>
            {addressOf(file) && (
              <a
                className="button"
                href={addressOf(file)}
                rel="noreferrer"
                aria-label={`${file.downloadUrl ? t('download') : t('open')}: ${nameOf(file, locale)}`}
              >
                {file.downloadUrl ? t('download') : t('open')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const addressOf = (file: Distribution) =>
  file.downloadUrl ?? file.accessUrl ?? file.accessService?.endpointUrl;
const nameOf = (file: Distribution, locale: Locale) =>
  file.title
    ? pickText(file.title, locale)
    : decodedName(addressOf(file)) || (file.format ? label('file-types', file.format, locale) : '–');

function decodedName(address: string | undefined): string {
  const last = address?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a stray % in somebody's address
  }
}
