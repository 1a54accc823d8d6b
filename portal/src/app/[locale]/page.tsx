import type { Metadata } from 'next';
import { HomeView } from '@/features/home/home-view';
import { loadHome } from '@/features/home/load-home';
import type { Locale } from '@/i18n/routing';
import { alternates } from './alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternates((await params).locale, '') };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  return (
    <HomeView
      locale={locale}
      data={await loadHome(locale)}
      publicUrl={process.env.PUBLIC_URL ?? 'http://localhost:3000'}
    />
  );
}
