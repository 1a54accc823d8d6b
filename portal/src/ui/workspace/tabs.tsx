'use client';
import './tabs.css';
import { type Address, addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';

/** Parts of one page, each with an address of its own. */
export function PlaceTabs({
  label,
  tabs,
  current,
  locale,
}: {
  label: string;
  tabs: readonly { key: string; href: Address; text: string; count?: number | undefined }[];
  current: string;
  locale: Locale;
}) {
  return (
    <nav className="ws-tabs" aria-label={label}>
      {tabs.map(({ key, href, text, count }) => (
        <a key={key} href={addressOf(href, locale)} aria-current={key === current ? 'page' : undefined}>
          {text}
          {count !== undefined && count > 0 && <span className="ws-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
