import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import type { Locale } from './routing';

/** A page of the portal, without its language. */
export type Address =
  | string
  | { pathname: string; query?: Record<string, string | readonly string[] | undefined> };

/** The path of a page in a language. */
export function addressOf(href: Address, locale: Locale): string {
  const { pathname, query = {} } = typeof href === 'string' ? { pathname: href } : href;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => [name, text] as [string, string]),
  );
  const search = new URLSearchParams(pairs).toString();
  return `/${locale}${pathname === '/' ? '' : pathname}${search && `?${search}`}`;
}

/**
 * A link to a page in the reader's language. It is a plain element, which costs the server next to nothing:
 * `ui/soft-navigation.tsx` makes the clicks on all of them smooth. Every page is made when it is asked for, so
 * there is nothing to fetch ahead.
 */
export function Link({ href, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { href: Address }) {
  return <a href={addressOf(href, useLocale())} {...rest} />;
}
