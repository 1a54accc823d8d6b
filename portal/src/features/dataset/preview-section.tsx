import { label } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { Arrived } from '@/ui/arrived';
import { type Distribution, nameOf } from './files';
import type { Panels } from './load-dataset';
import { PreviewContent } from './preview-content';

/** Files offered beside the one that is shown. */
const most = 6;

/** The beginning of one file, and the others that can be looked at. */
export function PreviewSection({
  slug,
  preview: { files, file, answer },
  locale,
}: {
  slug: string;
  preview: NonNullable<Panels['preview']>;
  locale: Locale;
}) {
  const t = useTranslations('preview');
  const page = `/${locale}/datasets/${slug}/files/${file.id}`;
  const offered = files.slice(0, most);
  return (
    <div className={'now' in answer ? 'preview' : 'preview preview-later'}>
      <div className="preview-bar">
        {offered.length > 1 ? (
          <nav className="preview-files" aria-label={t('file')}>
            {(offered.includes(file) ? offered : [file, ...offered.slice(1)]).map((other) => (
              <FileLink key={other.id} file={other} current={other === file} locale={locale} />
            ))}
          </nav>
        ) : (
          <strong className="preview-name">{nameOf(file, locale)}</strong>
        )}
        <a className="button" href={page}>
          {t('whole')}
        </a>
      </div>
      <Arrived answer={answer} waiting={<Waiting />}>
        {(found) => <PreviewContent found={found} file={file} locale={locale} page={page} />}
      </Arrived>
    </div>
  );
}

function FileLink({ file, current, locale }: { file: Distribution; current: boolean; locale: Locale }) {
  return (
    <a
      href={`?file=${file.id}#preview`}
      aria-current={current ? 'true' : undefined}
      title={nameOf(file, locale)}
    >
      <span className="format">{label('file-types', file.format ?? '', locale)}</span>
      <span className="preview-name">{nameOf(file, locale)}</span>
    </a>
  );
}

/** While the file is read. Without script it stays; the file’s own page, linked above, then shows it whole. */
function Waiting() {
  const t = useTranslations('preview');
  return (
    <div className="preview-waiting">
      <p className="small muted" role="status">
        {t('loading')}
      </p>
    </div>
  );
}
