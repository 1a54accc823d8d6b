import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';

const pages = {
  guide: '/developers',
  reference: '/developers/reference',
  services: '/services',
  limits: '/developers/limits',
  changes: '/developers/changes',
  status: '/status',
};

/** The head of a page for developers, with the ways to the others and to a key. */
export function DevelopersHead({
  current,
  lead,
}: {
  current: Exclude<keyof typeof pages, 'services' | 'status'>;
  lead: string;
}) {
  const t = useTranslations('developers');
  return (
    <header className="developers-head">
      <div className="developers-title">
        <div className="stack">
          <h1>{t(current)}</h1>
          <p className="lead">{lead}</p>
        </div>
        <p className="developers-key">
          <Link className="button button-primary" href={{ pathname: '/workspace/keys', query: { new: '1' } }}>
            <IconKey size={18} stroke={1.6} aria-hidden />
            {t('getKey')}
          </Link>
          <Link className="small" href="/workspace/keys">
            {t('myKeys')}
          </Link>
        </p>
      </div>
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
