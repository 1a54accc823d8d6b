'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** Home and the search page have a search of their own, the first thing of their content. */
const ownSearch = /^\/\w+(?:\/datasets)?$/;

/** The search of every other page. */
export function HeaderSearch({ children }: { children: ReactNode }) {
  return ownSearch.test(usePathname()) ? null : <div className="header-search">{children}</div>;
}
