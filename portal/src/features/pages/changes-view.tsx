import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { Prose } from '@/ui/prose';
import { DevelopersHead } from './developers-head';

/** The changelog by version: `## Version` and its text. */
function versionsOf(changelog: string): { version: string; text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', ...lines] = part.split('\n');
      return { version, text: lines.join('\n') };
    });
}

/** What has changed in the software; its own words, which are English. */
export function ChangesView({ locale, changelog }: { locale: Locale; changelog: string }) {
  const t = useTranslations('developers');
  return (
    <div className="container page">
      <DevelopersHead current="changes" lead={t('changesLead')} />
      {versionsOf(changelog).map(({ version, text }) => (
        <section key={version} className="change stack" lang={locale === 'en' ? undefined : 'en'}>
          <h2>{version}</h2>
          <Prose text={text} />
        </section>
      ))}
    </div>
  );
}
