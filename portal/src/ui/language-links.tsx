'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { locales } from '@/i18n/routing';

const names = { vi: 'Tiếng Việt', en: 'English' } as const;

/** The same page in the other language: path and query stay. */
export function LanguageLinks({ locale, label }: { locale: string; label: string }) {
  const path = usePathname().replace(/^\/(vi|en)(?=\/|$)/, '');
  const query = useSearchParams().toString();
  return (
    <nav className="languages" aria-label={label}>
      {locales.map((tag) => (
        <a
          key={tag}
          href={`/${tag}${path}${query ? `?${query}` : ''}`}
          lang={tag}
          hrefLang={tag}
          aria-current={tag === locale ? 'true' : undefined}
          aria-label={`${tag.toUpperCase()} – ${names[tag]}`}
        >
          {tag.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
