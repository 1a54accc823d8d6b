import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { Prose } from '@/ui/prose';
import { type ArticleName, articles } from './content';

/** A standing text: about, accessibility, terms; with whom to write to, where the portal names somebody. */
export function ArticleView({
  name,
  locale,
  contactEmail,
}: {
  name: ArticleName;
  locale: Locale;
  contactEmail: string | undefined;
}) {
  const t = useTranslations('shell');
  const { title, lead, sections } = articles[name][locale];
  return (
    <article className="container page article">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {sections.map((section) => (
        <section key={section.title} className="stack">
          <h2>{section.title}</h2>
          <Prose text={section.text} />
        </section>
      ))}
      {contactEmail && (
        <section className="stack">
          <h2>{t('contact')}</h2>
          <p>
            <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </p>
        </section>
      )}
    </article>
  );
}
