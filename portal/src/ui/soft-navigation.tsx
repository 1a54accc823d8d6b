'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { Waiting } from './waiting';

/**
 * Makes the way from page to page smooth, for every link and search form of the portal at once: the frame stays,
 * the new page takes the place of the old one when it is there, a bar shows that it is on its way, and keyboard
 * and screen reader go on at its beginning. Without script links and forms do what they always do.
 */
export function SoftNavigation({ text }: { text: string }) {
  const router = useRouter();
  const path = usePathname();
  const [waiting, start] = useTransition();
  const left = useRef(path);

  useEffect(() => {
    const go = (event: Event, address: Address | undefined) => {
      if (!address || event.defaultPrevented || !isOtherPage(address)) return;
      event.preventDefault();
      start(() => router.push(address.pathname + address.search + address.hash));
    };
    const click = (event: MouseEvent) => go(event, linkOf(event));
    const submit = (event: SubmitEvent) => go(event, searchOf(event));
    document.addEventListener('click', click);
    document.addEventListener('submit', submit);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('submit', submit);
    };
  }, [router]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeMenu()?.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  useEffect(() => {
    if (left.current === path) return;
    left.current = path;
    closeMenu();
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);

  return <Waiting when={waiting} text={text} />;
}

function closeMenu(): Element | null {
  const menu = document.querySelector('details.menu[open]');
  menu?.removeAttribute('open');
  return menu;
}

type Address = Pick<URL, 'origin' | 'pathname' | 'search' | 'hash'>;

/** The address that a plain click leads to. */
function linkOf(event: MouseEvent): Address | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const here =
    link instanceof HTMLAnchorElement && !link.target && !link.hasAttribute('download') && !link.hreflang;
  return plain && here ? link : undefined;
}

/** The address that a form which only asks leads to. */
function searchOf(event: SubmitEvent): Address | undefined {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'get') return undefined;
  const address = new URL(form.action);
  address.search = '';
  for (const [name, value] of new FormData(form, event.submitter))
    if (typeof value === 'string') address.searchParams.append(name, value);
  return address;
}

/** Another page in the same language; what changes within a page is that page's own business. */
function isOtherPage({ origin, pathname }: Address): boolean {
  const language = location.pathname.slice(0, 3);
  return (
    origin === location.origin &&
    pathname !== location.pathname &&
    (pathname === language || pathname.startsWith(`${language}/`))
  );
}
