import type { Metadata } from 'next';
import { ArticleView } from '@/features/pages/article-view';
import { articles } from '@/features/pages/content';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: articles.terms[locale].title, alternates: alternates(locale, '/terms') };
}

export default async function Page({ params }: Props) {
  return <ArticleView name="terms" locale={(await params).locale} />;
}
