import { IconChevronRight } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { publicUrl } from '@/api/public-url';
import { addressOf, Link } from '@/i18n/navigation';
import { JsonLd } from './json-ld';

export interface Step {
  /** Address without the language: `/datasets`. */
  href: string;
  label: string;
  lang?: string | undefined;
}

/**
 * The way down to this page, for readers and for search engines.
 * @param steps the pages above, the nearest last; the mark in the header leads home, and the page has its heading
 */
export function Breadcrumbs({ steps }: { steps: Step[] }) {
  const locale = useLocale();
  const t = useTranslations('shell');
  return (
    <nav className="breadcrumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {steps.map(({ href, label, lang }, place) => (
          <li key={href}>
            {place > 0 && <IconChevronRight size={14} stroke={1.6} aria-hidden />}
            <Link href={href} lang={lang}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'BreadcrumbList',
          itemListElement: steps.map(({ href, label }, place) => ({
            '@type': 'ListItem',
            position: place + 1,
            name: label,
            item: `${publicUrl()}${addressOf(href, locale)}`,
          })),
        }}
      />
    </nav>
  );
}
