import { useTranslations } from 'next-intl';
import { Notice } from '@/ui/notice';
import { DevelopersHead } from './developers-head';
import { ReferenceFrame } from './reference-frame';

/** Swagger UI within the portal's frame: the hub serves it, under the same address, unless it is away. */
export function ReferenceView({ away }: { away: boolean }) {
  const t = useTranslations('developers');
  const state = useTranslations('state');
  return (
    <div className="container page">
      <DevelopersHead current="reference" lead={t('referenceLead')} />
      {away ? (
        <Notice kind="away" title={state('away')} text={state('awayText')} />
      ) : (
        <>
          <p className="inline-list">
            <a href="/api/v1/openapi.json">OpenAPI 3.1 (JSON)</a>
            <a href="/api/docs">{t('alone')}</a>
            <a href="#reference-end" className="needs-script">
              {t('past')}
            </a>
          </p>
          <ReferenceFrame title={t('reference')} />
          <span id="reference-end" tabIndex={-1} />
        </>
      )}
    </div>
  );
}
