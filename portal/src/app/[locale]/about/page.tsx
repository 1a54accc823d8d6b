import type { Metadata } from 'next';
import { ArticleView } from '@/features/pages/article-view';
import { articles } from '@/features/pages/content';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: articles.about[locale].title, alternates: alternates(locale, '/about') };
}

export default async function Page({ params }: Props) {
  return <ArticleView name="about" locale={(await params).locale} />;
}
