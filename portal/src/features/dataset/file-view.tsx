import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import { formatDate, formatSize } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { Copying } from '@/ui/copying';
import { Columns } from './dictionary';
import { foreign } from './facts';
import { Checksum } from './file-list';
import { addressOf, type Distribution, nameOf } from './files';
import type { Preview } from './load-dataset';
import { PartBand } from './part-band';
import { PreviewContent } from './preview-content';

/** One file of a dataset on a page of its own: all that was read of it, and all that is known. */
export function FileView({
  dataset,
  file,
  preview,
  locale,
}: {
  dataset: Dataset;
  file: Distribution;
  preview: Preview;
  locale: Locale;
}) {
  const t = useTranslations();
  const name = nameOf(file, locale);
  const address = addressOf(file);
  return (
    <article>
      <PartBand dataset={dataset} locale={locale}>
        <h1 {...foreign(file.title ?? {}, locale)}>{name}</h1>
        {file.description && <p className="muted">{pickText(file.description, locale).slice(0, 1000)}</p>}
        <div className="inline-list">
          {address && (
            <a
              className={`button button-primary ${file.downloadUrl ? 'icon-download' : 'icon-open'}`}
              href={address}
              rel="noreferrer"
            >
              {t(file.downloadUrl ? 'files.download' : 'files.open')}
            </a>
          )}
          <Link className="button" href={`/datasets/${dataset.slug}#files`}>
            {t('files.back')}
          </Link>
        </div>
      </PartBand>
      <div className="container dataset-sections dataset-body">
        <section aria-labelledby="preview">
          <h2 id="preview">{t('preview.title')}</h2>
          <div className="preview preview-whole">
            <PreviewContent found={preview} file={file} locale={locale} />
          </div>
        </section>
        {'data' in preview && preview.data.kind === 'table' && (
          <section aria-labelledby="dictionary">
            <h2 id="dictionary">{t('dictionary.title')}</h2>
            <Columns table={preview.data} file={file} locale={locale} />
          </section>
        )}
        <section aria-labelledby="about">
          <h2 id="about">{t('dataset.about')}</h2>
          <FileFacts dataset={dataset} file={file} locale={locale} />
        </section>
      </div>
      <Copying words={{ copied: t('copying.copied'), failed: t('copying.failed') }} />
    </article>
  );
}

function FileFacts({ dataset, file, locale }: { dataset: Dataset; file: Distribution; locale: Locale }) {
  const t = useTranslations('files');
  const license = file.license ?? dataset.license;
  const address = addressOf(file);
  const rows: [string, ReactNode][] = [
    [t('format'), file.format && label('file-types', file.format, locale)],
    [t('mediaType'), file.mediaType && <code>{file.mediaType}</code>],
    [t('size'), file.byteSize !== undefined && formatSize(file.byteSize, locale)],
    [t('checksum'), file.checksum && <Checksum checksum={file.checksum} name={nameOf(file, locale)} whole />],
    [t('issued'), file.issued && formatDate(file.issued, locale)],
    [t('modified'), file.modified && formatDate(file.modified, locale)],
    [t('licence'), license && label('licences', license, locale)],
    [t('language'), file.languages?.map((code) => label('languages', code, locale)).join(', ')],
    [
      t('standard'),
      file.conformsTo?.map(({ title, url }) => (title ? pickText(title, locale) : url)).join('; '),
    ],
    [t('service'), file.accessService?.title && pickText(file.accessService.title, locale)],
    [t('address'), address && <code>{address}</code>],
  ];
  return (
    <dl className="meta file-facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}
