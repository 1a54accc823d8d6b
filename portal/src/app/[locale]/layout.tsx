import '@/ui/theme.css';
import '@/ui/fonts.css';
import '@/ui/portal.css';
import '@/ui/band.css';
import '@/ui/shell.css';
import '@/ui/account/account.css';
import '@/ui/search-box.css';
import '@/ui/dataset-card.css';
import '@/ui/collection.css';
import '@/ui/prose.css';
import '@/ui/snippet.css';
import '@/ui/map/map.css';
import '@/features/home/home.css';
import '@/features/organizations/organizations.css';
import '@/features/themes/themes.css';
import '@/features/search/search.css';
import '@/features/dataset/dataset.css';
import '@/features/pages/pages.css';
import '@/ui/print.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { publicUrl } from '@/api/public-url';
import { loadSite } from '@/api/site';
import { isLocale } from '@/i18n/routing';
import { hintScript } from '@/session/hint';
import { FontPreloads } from '@/ui/font-preloads';
import { schemeScript } from '@/ui/scheme';

const headScript = `${schemeScript};${hintScript}`;

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1d21' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, about } = await loadSite(locale);
  return {
    title: { default: title, template: `%s – ${title}` },
    description: about,
    metadataBase: new URL(publicUrl()),
    openGraph: { siteName: title, locale: locale === 'vi' ? 'vi_VN' : 'en_GB', type: 'website' },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    // What the script in the head sets on the element is not for React to mend.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <FontPreloads />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: headScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
