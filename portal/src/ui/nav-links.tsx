'use client';
import { usePathname } from 'next/navigation';

/** Links of which that to the page one is on, or to the list it belongs to, is marked. */
export function NavLinks({ links, label }: { links: { href: string; text: string }[]; label: string }) {
  const path = usePathname();
  const current = (href: string) =>
    path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <nav className="nav" aria-label={label}>
      {links.map(({ href, text }) => (
        <a key={href} href={href} aria-current={current(href)}>
          {text}
        </a>
      ))}
    </nav>
  );
}
