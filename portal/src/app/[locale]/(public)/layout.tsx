import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { loadSite } from '@/api/site';
import type { Locale } from '@/i18n/routing';
import { Shell } from '@/ui/shell';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the pages that are everybody’s: the same for all, so that they can be kept. */
export default async function PublicLayout({ children, params }: Props) {
  const locale = (await params).locale as Locale;
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <Shell locale={locale} site={await loadSite(locale)} nonce={nonce}>
      {children}
    </Shell>
  );
}
