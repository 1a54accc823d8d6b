import type { ReactNode } from 'react';
import { Link } from '@/i18n/navigation';

/** A part of the home page under its heading, with the way to all there is. */
export function Panel({
  id,
  title,
  note,
  all,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  all?: { href: string; text: string };
  children: ReactNode;
}) {
  return (
    <section className="home-panel" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>
          {title}
          {note && <span className="muted"> {note}</span>}
        </h2>
        {all && <Link href={all.href}>{all.text}</Link>}
      </div>
      {children}
    </section>
  );
}
