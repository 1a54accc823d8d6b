import type { Metadata } from 'next';
import { loadSite } from '@/api/site';
import { ArticleView } from '@/features/pages/article-view';
import { type ArticleName, articles } from '@/features/pages/content';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale; rest: string[] }> };

const articleOf = ([name = '', ...more]: string[]): ArticleName | undefined =>
  more.length === 0 && Object.hasOwn(articles, name) ? (name as ArticleName) : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, rest } = await params;
  const name = articleOf(rest);
  return name
    ? {
        title: articles[name][locale].title,
        description: articles[name][locale].lead,
        alternates: alternates(locale, `/${name}`),
      }
    : { robots: { index: false } };
}

/** Any address below a locale that has no page of its own: a standing text, or nothing. */
export default async function RestPage({ params }: Props) {
  const { locale, rest } = await params;
  const name = articleOf(rest);
  return name ? (
    <ArticleView name={name} locale={locale} contactEmail={(await loadSite(locale)).contactEmail} />
  ) : (
    <ProblemView locale={locale} problem={{ status: 404 }} />
  );
}
