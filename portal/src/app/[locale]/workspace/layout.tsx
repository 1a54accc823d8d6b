import '@mantine/core/styles.css';
import '@/ui/workspace/table.css';
import '@/ui/workspace/workspace.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { loadSite } from '@/api/site';
import { WorkspaceShell } from '@/features/workspace/workspace-shell';
import type { Locale } from '@/i18n/routing';
import { workspaceAreas } from './areas';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const [t, site] = await Promise.all([
    getTranslations({ locale, namespace: 'workspace' }),
    loadSite(locale),
  ]);
  const title = `${t('title')} – ${site.name}`;
  return { title: { default: title, template: `%s – ${title}` }, robots: { index: false, follow: false } };
}

/** The frame of the workspace. The server makes it without knowing who looks: what belongs to a person comes by script. */
export default async function WorkspaceLayout({ children, params }: Props) {
  const locale = (await params).locale as Locale;
  const [{ name, logoUrl, demonstration }, messages] = await Promise.all([loadSite(locale), getMessages()]);
  const words = Object.fromEntries(workspaceAreas.map((area) => [area, messages[area]]));
  return (
    <NextIntlClientProvider messages={words}>
      <WorkspaceShell site={{ name, demonstration, ...(logoUrl && { logoUrl }) }}>{children}</WorkspaceShell>
    </NextIntlClientProvider>
  );
}
