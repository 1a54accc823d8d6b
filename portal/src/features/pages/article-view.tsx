import type { Locale } from '@/i18n/routing';
import { Prose } from '@/ui/prose';
import { type ArticleName, articles } from './content';

/** A standing text: about, accessibility, terms. */
export function ArticleView({ name, locale }: { name: ArticleName; locale: Locale }) {
  const { title, lead, sections } = articles[name][locale];
  return (
    <article className="container page stack">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {sections.map((section) => (
        <section key={section.title} className="stack">
          <h2>{section.title}</h2>
          <Prose text={section.text} />
        </section>
      ))}
    </article>
  );
}
