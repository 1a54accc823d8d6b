import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@/ui/fonts.css';
import '@/ui/portal.css';
import '@/ui/shell.css';
import '@/ui/search-box.css';
import '@/ui/dataset-card.css';
import '@/ui/prose.css';
import '@/ui/snippet.css';
import '@/ui/map/map.css';
import '@/features/home/home.css';
import '@/features/search/search.css';
import '@/features/dataset/dataset.css';
import '@/features/pages/pages.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readiness } from '@/api/hub';
import { isLocale } from '@/i18n/routing';
import { Shell } from '@/ui/shell';
import { ThemeProvider } from '@/ui/theme-provider';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  const name = `${t('site.kind')} ${t('site.name')}`;
  return {
    title: { default: name, template: `%s – ${name}` },
    description: t('site.about'),
    metadataBase: new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000'),
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const ready = await readiness(locale);
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce && { nonce })} />
      </head>
      <body>
        <ThemeProvider>
          <NextIntlClientProvider messages={null}>
            <Shell locale={locale} demonstration={ready?.demo ?? false}>
              {children}
            </Shell>
          </NextIntlClientProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
