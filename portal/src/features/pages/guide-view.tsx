import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { type Call, Snippets } from '@/ui/snippet';
import { DevelopersHead } from './developers-head';
import { guideCalls, topics } from './guide-calls';

const rules = ['limits', 'formats', 'languages', 'unchanged', 'browsers', 'errors', 'stability'] as const;

interface Props {
  locale: Locale;
  hub: string;
  /** Of a dataset that is there. */
  slug: string | undefined;
  /** Calls of a service that needs no key, where there is one. */
  service: Call[];
}

/** For those who write programs: calls that run as pasted, with the rule beside each. */
export function GuideView({ locale, hub, slug, service }: Props) {
  const t = useTranslations('developers');
  const calls = guideCalls(hub, locale, slug, service);
  const marks = {
    code: (text: React.ReactNode) => <code>{text}</code>,
    keys: (text: React.ReactNode) => (
      <Link href={{ pathname: '/workspace/keys', query: { new: '1' } }}>{text}</Link>
    ),
    services: (text: React.ReactNode) => <Link href="/services">{text}</Link>,
    limits: (text: React.ReactNode) => <Link href="/developers/limits">{text}</Link>,
  };
  return (
    <div className="container page guide">
      <DevelopersHead current="guide" lead={t('guideLead')} />
      {topics
        .filter((topic) => calls[topic].length > 0)
        .map((topic) => (
          <section key={topic} className="guide-topic" aria-labelledby={topic}>
            <div className="stack">
              <h2 id={topic}>{t(`topics.${topic}`)}</h2>
              <p>{t.rich(`topics.${topic}Text`, marks)}</p>
            </div>
            <Snippets
              calls={calls[topic]}
              words={{ copy: t('copy'), copied: t('copied') }}
              label={t('languages', { topic: t(`topics.${topic}`) })}
            />
          </section>
        ))}
      <section className="section stack" aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <dl className="meta wide">
          {rules.map((rule) => (
            <div key={rule}>
              <dt>{t(`rule.${rule}`)}</dt>
              <dd>{t.rich(`rule.${rule}Text`, marks)}</dd>
            </div>
          ))}
        </dl>
        <p className="inline-list">
          <a href="/api/v1/openapi.json">OpenAPI 3.1 (JSON)</a>
          <a href="/api/docs/errors">{t('errorCodes')}</a>
        </p>
      </section>
    </div>
  );
}
