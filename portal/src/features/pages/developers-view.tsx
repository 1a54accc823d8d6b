import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';

interface Call {
  title: string;
  code: string;
}

/** Calls that run as pasted, without a key. */
function calls(publicUrl: string, t: (key: 'search' | 'one' | 'feed' | 'ckan') => string): Call[] {
  return [
    {
      title: t('search'),
      code: `curl -G '${publicUrl}/api/v1/datasets' --data-urlencode 'q=chất lượng nước' -d theme=surface-water -d limit=3`,
    },
    {
      title: t('one'),
      code: `curl -H 'Accept-Language: en' '${publicUrl}/api/v1/datasets?limit=1&sort=-modified'`,
    },
    { title: t('feed'), code: `curl '${publicUrl}/catalog.ttl' -o catalog.ttl` },
    { title: t('ckan'), code: `curl -G '${publicUrl}/api/3/action/package_search' -d q=air -d rows=3` },
  ];
}

/** For those who write programs: the rules in short, calls that run, and the whole API to try. */
export function DevelopersView({ locale, publicUrl }: { locale: Locale; publicUrl: string }) {
  const t = useTranslations('developers');
  const facts = ['keys', 'formats', 'limits', 'errors', 'changes'] as const;
  return (
    <div className="container page stack" style={{ gap: 32 }}>
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <section className="stack" aria-labelledby="calls">
        <h2 id="calls">{t('calls')}</h2>
        {calls(publicUrl, t).map(({ title, code }) => (
          <div key={title} className="stack" style={{ gap: 4 }}>
            <h3>{title}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre className="code" tabIndex={0}>
              <code>{code}</code>
            </pre>
          </div>
        ))}
      </section>
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <dl className="meta wide">
          {facts.map((name) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{t(`${name}Text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack" aria-labelledby="reference">
        <h2 id="reference">{t('reference')}</h2>
        <p>
          <a href="/api/docs" lang={locale === 'en' ? undefined : 'en'}>
            Swagger UI
          </a>{' '}
          · <a href="/api/v1/openapi.json">OpenAPI 3.1</a> · <a href="/api/docs/errors">{t('errors')}</a>
        </p>
        <iframe className="reference" src="/api/docs" title={t('reference')} loading="lazy" />
      </section>
    </div>
  );
}
