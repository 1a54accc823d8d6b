import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';

const pages = { guide: '/developers', reference: '/developers/reference', changes: '/developers/changes' };

/** The head of a page for developers, with the ways to the others. */
export function DevelopersHead({ current, lead }: { current: keyof typeof pages; lead: string }) {
  const t = useTranslations('developers');
  return (
    <header className="developers-head">
      <h1>{t(current)}</h1>
      <p className="lead">{lead}</p>
      <nav aria-label={t('pages')}>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((name) => (
          <Link key={name} href={pages[name]} aria-current={name === current ? 'page' : undefined}>
            {t(name)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
