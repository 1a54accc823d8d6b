import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { Notice } from '@/ui/notice';
import { DevelopersHead } from './developers-head';
import { ReferenceFrame } from './reference-frame';

/** Whose calls are shown: a service's or a dataset's; without it those of the hub. */
export interface ReferenceOf {
  kind: 'services' | 'datasets';
  slug: string;
}

/** Swagger UI within the portal's frame: the hub serves it, under the same address, unless it is away. */
export function ReferenceView({ away, of }: { away: boolean; of?: ReferenceOf | undefined }) {
  const t = useTranslations('developers');
  const state = useTranslations('state');
  const below = of && `${of.kind}/${encodeURIComponent(of.slug)}`;
  const document = below ? `/api/v1/${below}/openapi.json` : '/api/v1/openapi.json';
  const page = below ? `/api/docs/${below}` : '/api/docs';
  return (
    <div className="container page">
      <DevelopersHead current="reference" lead={t('referenceLead')} />
      {away ? (
        <Notice kind="away" title={state('away')} text={state('awayText')} />
      ) : (
        <>
          <p className="inline-list">
            {of && (
              <>
                <Link href={`/${of.kind}/${of.slug}`}>{t(`back.${of.kind}`)}</Link>
                <Link href="/developers/reference">{t('whole')}</Link>
              </>
            )}
            <a href={document}>{t('document')}</a>
            <a href={page}>{t('alone')}</a>
            <a href="#reference-end" className="needs-script">
              {t('past')}
            </a>
          </p>
          <ReferenceFrame
            title={t('reference')}
            src={page}
            words={{
              key: t('key.label'),
              use: t('key.use'),
              forget: t('key.forget'),
              none: t('key.none'),
              typed: t('key.typed'),
              made: t('key.made'),
            }}
          />
          <span id="reference-end" tabIndex={-1} />
        </>
      )}
    </div>
  );
}
