import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { Copying } from '@/ui/copying';
import { Band } from './band';
import { CitePanel } from './cite-panel';
import { DatasetApi } from './dataset-api';
import { Description } from './description';
import { Dictionary } from './dictionary';
import { summaryOf } from './facts';
import { FileList } from './file-list';
import { isTable } from './files';
import type { Panels, Query } from './load-dataset';
import { PreviewSection } from './preview-section';
import { Provenance } from './provenance';
import { RelatedList } from './related-list';
import { SharePanel } from './share-panel';
import { SidePanel } from './side-panel';
import { VersionList } from './version-list';

interface Props {
  dataset: Dataset;
  panels: Panels;
  query: Query;
  locale: Locale;
  /** The page's own address, complete. */
  address: string;
}

/** The page of one dataset: facts first, then the data itself, files, description, provenance and versions. */
export function DatasetView({ dataset, panels, query, locale, address }: Props) {
  const t = useTranslations('dataset');
  const c = useTranslations('copying');
  const sections = useSections({ dataset, panels, query, locale, address });
  return (
    <article className="dataset">
      <Band dataset={dataset} locale={locale} />
      <nav className="section-tabs" aria-label={t('sections')}>
        <div className="container">
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </div>
      </nav>
      <div className="container with-side dataset-body">
        <div className="dataset-sections">
          {sections.map(({ id, title, content }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {content}
            </section>
          ))}
        </div>
        <SidePanel dataset={dataset} contactEmail={panels.contactEmail} locale={locale} address={address} />
      </div>
      <CitePanel dataset={dataset} locale={locale} address={address} />
      <SharePanel title={pickText(dataset.title, locale)} address={address} />
      <Copying words={{ copied: c('copied'), failed: c('failed') }} />
    </article>
  );
}

function useSections({ dataset, panels, query, locale, address }: Props) {
  const t = useTranslations();
  const { preview, versions, related } = panels;
  const section = (id: string, title: string, content: ReactNode) => ({ id, title, content });
  return [
    preview &&
      section(
        'preview',
        t('preview.title'),
        <PreviewSection slug={dataset.slug} preview={preview} locale={locale} />,
      ),
    section(
      'files',
      t('files.title'),
      <>
        <FileList
          dataset={dataset}
          shown={preview?.file}
          page={Number(query.files)}
          locale={locale}
          address={address}
        />
        <DatasetApi dataset={dataset} locale={locale} />
      </>,
    ),
    preview &&
      isTable(preview.file) &&
      section('dictionary', t('dictionary.title'), <Dictionary preview={preview} locale={locale} />),
    dataset.description &&
      !summaryOf(dataset, locale)?.whole &&
      section('description', t('description.title'), <Description dataset={dataset} locale={locale} />),
    section('provenance', t('provenance.title'), <Provenance dataset={dataset} locale={locale} />),
    section(
      'versions',
      t('versions.title'),
      <VersionList dataset={dataset} versions={versions} locale={locale} />,
    ),
    section(
      'related',
      t('related.title'),
      <RelatedList dataset={dataset} related={related} locale={locale} />,
    ),
  ].filter((entry) => typeof entry === 'object');
}
